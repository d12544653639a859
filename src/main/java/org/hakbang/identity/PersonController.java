package org.hakbang.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

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

/** One person of a territory: name, roles, account. */
@Controller
@RequestMapping("/territories/{key}/people/{person}")
class PersonController {

	private final Register register;

	private final Appointments appointments;

	private final Accounts accounts;

	private final Territories territories;

	private final GrantWords words;

	PersonController(Register register, Appointments appointments, Accounts accounts, Territories territories,
			GrantWords words) {
		this.register = register;
		this.appointments = appointments;
		this.accounts = accounts;
		this.territories = territories;
		this.words = words;
	}

	@GetMapping
	String person(@PathVariable String key, @PathVariable UUID person, Model model) {
		return page(TerritoryId.ofKey(key), person, Map.of(), List.of(), model);
	}

	@PostMapping("/name")
	String correct(@PathVariable String key, @PathVariable UUID person, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "0") int version, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<PersonId> result = this.register.correct(territory, new PersonId(person), name, office, version);
		return answer(result, "identity.person.corrected", territory, person, Map.of("name", name, "office", office),
				model, response, next);
	}

	@PostMapping("/roles")
	String give(@PathVariable String key, @PathVariable UUID person, @RequestParam(defaultValue = "") String role,
			@RequestParam(defaultValue = "") String supplies, @RequestParam(defaultValue = "") String desk, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		String office = Role.ofKey(role).filter(Role::ofDesk).isPresent() ? desk : supplies;
		Result<GrantView> result = this.appointments.give(territory, new PersonId(person), role, office);
		return answer(result, "identity.role.given", territory, person,
				Map.of("role", role, "supplies", supplies, "desk", desk), model, response, next);
	}

	@PostMapping("/roles/{grant}/end")
	String end(@PathVariable String key, @PathVariable UUID person, @PathVariable UUID grant, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<GrantView> result = this.appointments.end(territory, new PersonId(person), grant);
		return answer(result, "identity.role.ended", territory, person, Map.of(), model, response, next);
	}

	@PostMapping("/account")
	String account(@PathVariable String key, @PathVariable UUID person, @RequestParam(defaultValue = "") String email,
			Model model, HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		return once(this.accounts.make(territory, new PersonId(person), email), territory, person,
				Map.of("email", email), model, response);
	}

	@PostMapping("/password")
	String renew(@PathVariable String key, @PathVariable UUID person, Model model, HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		return once(this.accounts.renew(territory, new PersonId(person)), territory, person, Map.of(), model, response);
	}

	@PostMapping("/suspend")
	String suspend(@PathVariable String key, @PathVariable UUID person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<Boolean> result = this.accounts.suspend(territory, new PersonId(person), true);
		return answer(result, "identity.account.suspended", territory, person, Map.of(), model, response, next);
	}

	@PostMapping("/reactivate")
	String reactivate(@PathVariable String key, @PathVariable UUID person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Result<Boolean> result = this.accounts.suspend(territory, new PersonId(person), false);
		return answer(result, "identity.account.reactivated", territory, person, Map.of(), model, response, next);
	}

	private <T> String answer(Result<T> result, String said, TerritoryId territory, UUID person,
			Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes next) {
		if (result instanceof Result.Refused<T> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, person, typed, refused.problems(), model);
		}
		next.addFlashAttribute("said", said);
		return "redirect:/territories/" + territory.key() + "/people/" + person;
	}

	// Shown in the answer itself: a redirect would have to keep the password in the
	// session.
	private String once(Result<Accounts.TemporaryPassword> result, TerritoryId territory, UUID person,
			Map<String, String> typed, Model model, HttpServletResponse response) {
		if (result instanceof Result.Refused<Accounts.TemporaryPassword> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, person, typed, refused.problems(), model);
		}
		model.addAttribute("made", ((Result.Done<Accounts.TemporaryPassword>) result).value());
		return page(territory, person, typed, List.of(), model);
	}

	private String page(TerritoryId territory, UUID id, Map<String, String> typed, List<Problem> problems,
			Model model) {
		PersonDetails details = this.register.get(territory, new PersonId(id));
		model.addAttribute("territory", this.territories.get(territory));
		model.addAttribute("details", details);
		model.addAttribute("roles", details.grants()
			.stream()
			.map((held) -> Map.of("said", this.words.of(held.grant()), "over", held.over(), "endable", held.endable()))
			.toList());
		model.addAttribute("offices", this.words.offices(territory));
		model.addAttribute("desks", this.words.desks(territory));
		model.addAttribute("offered", this.words.roles(territory, this.appointments.offered(territory)));
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "identity/person";
	}

}
