package org.hakbang.approval.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.approval.OfficerDecisions;
import org.hakbang.approval.ResolutionId;
import org.hakbang.approval.ResolutionPage;
import org.hakbang.approval.ResolutionPages;
import org.hakbang.approval.Typed;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was seen, and the decision of a named officer. */
@Controller
@RequestMapping("/resolutions/{id}")
class ResolutionController {

	private final ResolutionPages pages;

	private final OfficerDecisions officers;

	private final CommitteePlace place;

	ResolutionController(ResolutionPages pages, OfficerDecisions officers, CommitteePlace place) {
		this.pages = pages;
		this.officers = officers;
		this.place = place;
	}

	@GetMapping
	String page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String done, Model model,
			Locale locale) {
		ResolutionPage page = this.pages.get(new ResolutionId(id));
		model.addAttribute("done", done != null);
		model.addAttribute("page", page);
		this.place.show(model, page.resolution().territory(), page.committee() != null, locale);
		return "approval/resolution";
	}

	/**
	 * Where there is nothing to decide for this reader, the page of the resolution says
	 * why.
	 */
	@GetMapping("/decide")
	String decide(@PathVariable UUID id, Model model, Locale locale) {
		ResolutionPage page = this.pages.get(new ResolutionId(id));
		TerritoryId territory = page.resolution().territory();
		if (page.mayRecordMeeting()) {
			return "redirect:/territories/" + territory.key() + "/committee/meetings/new";
		}
		if (!page.mayDecide() && !page.mayRecordPaper()) {
			return "redirect:/resolutions/" + id;
		}
		return form(page, "", Typed.NOTHING, List.of(), model, locale);
	}

	@PostMapping("/decide")
	String decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, Model model, Locale locale,
			HttpServletResponse response) {
		Typed typed = FormFile.typed(fields);
		return after(this.officers.decide(new ResolutionId(id), typed), id, "here", typed, model, locale, response);
	}

	@PostMapping("/paper")
	String paper(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile scan, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		Typed typed = FormFile.typed(fields);
		return after(this.officers.recordPaper(new ResolutionId(id), typed, FormFile.of(scan)), id, "paper", typed,
				model, locale, response);
	}

	private String after(Result<ResolutionId> result, UUID id, String form, Typed typed, Model model, Locale locale,
			HttpServletResponse response) {
		if (result instanceof Result.Refused<ResolutionId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.pages.get(new ResolutionId(id)), form, typed, refused.problems(), model, locale);
		}
		return "redirect:/resolutions/" + id + "?done";
	}

	private String form(ResolutionPage page, String form, Typed typed, List<Problem> problems, Model model,
			Locale locale) {
		TerritoryId territory = page.resolution().territory();
		this.place.show(model, territory, false, locale);
		model.addAttribute("page", page);
		model.addAttribute("form", form);
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		model.addAttribute("outcomes",
				this.place.options("approval.verdict.", List.of("approved", "returned"), locale));
		model.addAttribute("people", page.mayRecordPaper() ? this.place.people(territory, locale) : List.of());
		return "approval/decide";
	}

}
