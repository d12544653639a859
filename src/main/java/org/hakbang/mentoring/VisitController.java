package org.hakbang.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Option;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The visits of a territory: the list, one of them, and noting one more. */
@Controller
@RequestMapping("/territories/{key}/visits")
class VisitController {

	private static final int PAGE_SIZE = 30;

	private static final int MOST_OPEN = 100;

	private static final int ROWS = 2;

	private final VisitNotes visits;

	private final VisitPages pages;

	private final Circle circle;

	private final People people;

	private final Access access;

	private final Territories territories;

	private final Ids ids;

	private final Today today;

	VisitController(VisitNotes visits, VisitPages pages, Circle circle, People people, Access access,
			Territories territories, Ids ids, Today today) {
		this.visits = visits;
		this.pages = pages;
		this.circle = circle;
		this.people = people;
		this.access = access;
		this.territories = territories;
		this.ids = ids;
		this.today = today;
	}

	@GetMapping
	String list(@PathVariable String key, @RequestParam(defaultValue = "1") String page, Model model) {
		TerritoryId territory = TerritoryId.ofKey(key);
		int shown = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
		List<VisitNote> notes = this.visits.of(territory, (shown - 1) * PAGE_SIZE, PAGE_SIZE + 1);
		List<VisitNote> here = notes.subList(0, Math.min(PAGE_SIZE, notes.size()));
		place(territory, model);
		model.addAttribute("visits", here);
		model.addAttribute("names",
				this.people.names(here.stream().flatMap((note) -> note.present().stream()).distinct().toList()));
		model.addAttribute("data", this.pages.open(territory, MOST_OPEN));
		model.addAttribute("page", shown);
		model.addAttribute("older", notes.size() > PAGE_SIZE);
		return "mentoring/visits";
	}

	@GetMapping("/new")
	String form(@PathVariable String key, Model model) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.access.require(Permission.NOTE_VISIT, territory);
		Map<String, List<String>> fields = Map.of("visit", List.of(this.ids.next().toString()), "date",
				List.of(this.today.in(territory).toString()), "present", List.of(this.access.actor().toString()));
		return form(territory, new Typed(fields), ROWS, List.of(), model);
	}

	/** {@code more} asks for more lines for promises and keeps what was typed. */
	@PostMapping("/new")
	String note(@PathVariable String key, @RequestParam Optional<String> more, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.access.require(Permission.NOTE_VISIT, territory);
		Typed typed = Typed.of(request.getParameterMap());
		if (more.isPresent()) {
			return form(territory, typed, rows(typed) + ROWS, List.of(), model);
		}
		UUID id = typed.get("visit").isEmpty() ? this.ids.next() : Ids.read(typed.get("visit"));
		Result<UUID> noted = this.visits.note(territory, id, typed);
		if (noted instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(territory, typed, rows(typed), refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "mentoring.noted");
		return "redirect:/territories/" + territory.key() + "/visits/" + id;
	}

	@PostMapping("/{visit}/withdraw")
	String withdraw(@PathVariable String key, @PathVariable String visit, RedirectAttributes flash) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.visits.withdraw(territory, Ids.read(visit));
		flash.addFlashAttribute("notice", "mentoring.withdrawn.done");
		return "redirect:/territories/" + territory.key() + "/visits/" + visit;
	}

	/** As many lines for promises as were on the form. */
	private static int rows(Typed typed) {
		int rows = 0;
		while (rows < VisitNotes.MOST_PROMISES && typed.fields().containsKey("promise." + rows + ".what")) {
			rows++;
		}
		return Math.max(rows, ROWS);
	}

	private String form(TerritoryId territory, Typed typed, int rows, List<Problem> problems, Model model) {
		List<PersonView> known = this.circle.of(territory);
		place(territory, model);
		model.addAttribute("known", known.stream().map(PersonView::name).distinct().toList());
		model.addAttribute("people",
				known.stream().map((person) -> Option.of(person.id().toString(), person.name())).toList());
		model.addAttribute("kinds", Arrays.stream(VisitKind.values()).map(VisitKind::key).toList());
		model.addAttribute("typed", typed);
		model.addAttribute("rows", Math.min(rows, VisitNotes.MOST_PROMISES));
		model.addAttribute("mayMore", rows < VisitNotes.MOST_PROMISES);
		model.addAttribute("problems", problems);
		return "mentoring/visit-new";
	}

	private void place(TerritoryId territory, Model model) {
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("place", territory);
		model.addAttribute("mayNote", this.access.may(Permission.NOTE_VISIT, territory));
	}

}
