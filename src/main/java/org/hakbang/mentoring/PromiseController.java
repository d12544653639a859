package org.hakbang.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One visit with what was promised there. */
@Controller
@RequestMapping("/territories/{key}/visits/{visit}")
class PromiseController {

	private final PromiseBook book;

	private final VisitPages pages;

	private final Circle circle;

	private final Territories territories;

	private final Today today;

	PromiseController(PromiseBook book, VisitPages pages, Circle circle, Territories territories, Today today) {
		this.book = book;
		this.pages = pages;
		this.circle = circle;
		this.territories = territories;
		this.today = today;
	}

	@GetMapping
	String visit(@PathVariable String key, @PathVariable String visit, Model model) {
		return page(TerritoryId.ofKey(key), Ids.read(visit), new Typed(Map.of()), "", List.of(), model);
	}

	@PostMapping("/promises")
	String add(@PathVariable String key, @PathVariable String visit, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Typed typed = Typed.of(request.getParameterMap());
		Result<UUID> added = this.book.add(TerritoryId.ofKey(key), Ids.read(visit), typed);
		return answer(key, visit, added, typed, "", "mentoring.promise.added", model, flash, response);
	}

	@PostMapping("/promises/{promise}/kept")
	String keep(@PathVariable String key, @PathVariable String visit, @PathVariable String promise,
			HttpServletRequest request, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Typed typed = Typed.of(request.getParameterMap());
		Result<UUID> kept = this.book.keep(TerritoryId.ofKey(key), Ids.read(visit), Ids.read(promise), typed);
		return answer(key, visit, kept, typed, promise, "mentoring.kept.done", model, flash, response);
	}

	@PostMapping("/promises/{promise}/open")
	String open(@PathVariable String key, @PathVariable String visit, @PathVariable String promise,
			RedirectAttributes flash) {
		this.book.reopen(TerritoryId.ofKey(key), Ids.read(visit), Ids.read(promise));
		flash.addFlashAttribute("notice", "mentoring.opened.done");
		return "redirect:/territories/" + key + "/visits/" + visit;
	}

	private String answer(String key, String visit, Result<UUID> result, Typed typed, String promise, String notice,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (result instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(TerritoryId.ofKey(key), Ids.read(visit), typed, promise, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", notice);
		return "redirect:/territories/" + key + "/visits/" + visit;
	}

	/**
	 * @param promise the id of the promise whose form was refused, empty if none
	 */
	private String page(TerritoryId territory, UUID visit, Typed typed, String promise, List<Problem> problems,
			Model model) {
		VisitView view = this.pages.visit(territory, visit);
		model.addAttribute("view", view);
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("place", territory);
		model.addAttribute("known", this.circle.of(territory).stream().map(PersonView::name).distinct().toList());
		model.addAttribute("today", this.today.in(territory));
		model.addAttribute("typed", typed);
		model.addAttribute("refused", promise);
		model.addAttribute("problems", problems);
		return "mentoring/visit";
	}

}
