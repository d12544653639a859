package org.hakbang.identity;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Territories;
import org.hakbang.shared.TerritoryId;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody whom another territory knows: the way to them. What is looked for goes in the
 * body: a name has no place in an address, which logs and histories keep.
 */
@Controller
@RequestMapping("/territories/{key}/people/known")
class KnownController {

	/**
	 * Somebody found, in words.
	 *
	 * @param here whether they are known here already
	 */
	record Line(PersonId id, String name, List<String> places, boolean here) {
	}

	/** The page to go back to that asked for a person, by its word. */
	private static final String COMMITTEE = "committee";

	private final KnownElsewhere known;

	private final Territories territories;

	private final GrantWords words;

	KnownController(KnownElsewhere known, Territories territories, GrantWords words) {
		this.known = known;
		this.territories = territories;
		this.words = words;
	}

	@GetMapping
	String form(@PathVariable String key, @RequestParam(defaultValue = "") String back, Model model) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.known.require(territory);
		return page(territory, "", "", back, List.of(), model);
	}

	@PostMapping
	String look(@PathVariable String key, @RequestParam(defaultValue = "") String exactly,
			@RequestParam(defaultValue = "") String back, Model model, HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<List<KnownElsewhere.Found>> result = this.known.look(territory, exactly);
		if (result instanceof Result.Refused<List<KnownElsewhere.Found>> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, exactly, "", back, refused.problems(), model);
		}
		model.addAttribute("found", lines(((Result.Done<List<KnownElsewhere.Found>>) result).value()));
		return page(territory, exactly, "", back, List.of(), model);
	}

	@PostMapping("/{person}")
	String take(@PathVariable String key, @PathVariable UUID person, @RequestParam(defaultValue = "") String exactly,
			@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String back, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<PersonId> result = this.known.take(territory, exactly, new PersonId(person), office);
		if (result instanceof Result.Refused<PersonId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, exactly, office, back, refused.problems(), model);
		}
		if (back.equals(COMMITTEE)) {
			return "redirect:/territories/" + territory.key() + "/committee?person=" + person;
		}
		next.addFlashAttribute("said", "identity.known.taken");
		return "redirect:/territories/" + territory.key() + "/people";
	}

	private List<Line> lines(List<KnownElsewhere.Found> found) {
		return found.stream()
			.map((one) -> new Line(one.person(), one.name(), one.places().stream().map(this.words::of).toList(),
					one.here()))
			.toList();
	}

	private String page(TerritoryId territory, String exactly, String office, String back, List<Problem> problems,
			Model model) {
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("offices", this.words.offices(territory));
		model.addAttribute("exactly", exactly);
		model.addAttribute("office", office);
		model.addAttribute("back", back.equals(COMMITTEE) ? COMMITTEE : "");
		model.addAttribute("problems", problems);
		return "identity/known";
	}

}
