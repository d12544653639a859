package org.hakbang.identity;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a territory: the list, and noting one more. */
@Controller
@RequestMapping("/territories/{key}/people")
class PeopleController {

	/** A line of the list in words. */
	record Line(PersonId id, String name, String office, List<GrantWords.Said> roles, String account) {
	}

	private final Register register;

	private final People people;

	private final Territories territories;

	private final GrantWords words;

	PeopleController(Register register, People people, Territories territories, GrantWords words) {
		this.register = register;
		this.people = people;
		this.territories = territories;
		this.words = words;
	}

	@GetMapping
	String list(@PathVariable String key, Model model) {
		TerritoryId territory = TerritoryId.ofKey(key);
		List<Line> lines = this.register.list(territory).stream().map((line) -> line(territory, line)).toList();
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("lines", lines);
		model.addAttribute("keeps", this.register.keeps(territory));
		return "identity/people";
	}

	private Line line(TerritoryId territory, Register.Line line) {
		String account = line.suspended() ? "suspended" : (line.person().account() ? "yes" : "no");
		return new Line(line.person().id(), line.person().name(), this.words.office(territory, line.person().office()),
				line.grants().stream().map(this.words::of).toList(), account);
	}

	@GetMapping("/new")
	String form(@PathVariable String key, Model model) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.register.requireKeeper(territory);
		return page(territory, "", "", List.of(), model);
	}

	@PostMapping("/new")
	String note(@PathVariable String key, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String office, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.register.requireKeeper(territory);
		Result<PersonId> result = this.people.note(territory, name, office);
		if (result instanceof Result.Refused<PersonId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, name, office, refused.problems(), model);
		}
		next.addFlashAttribute("said", "identity.person.noted");
		return "redirect:/territories/" + territory.key() + "/people/" + ((Result.Done<PersonId>) result).value();
	}

	private String page(TerritoryId territory, String name, String office, List<Problem> problems, Model model) {
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("offices", this.words.offices(territory));
		model.addAttribute("name", name);
		model.addAttribute("office", office);
		model.addAttribute("problems", problems);
		return "identity/person-new";
	}

}
