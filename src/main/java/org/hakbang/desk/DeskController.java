package org.hakbang.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.Access;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
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

/** The reader's desks, one of them, its target municipalities and its focal points. */
@Controller
@RequestMapping("/desks")
class DeskController {

	private final Desks desks;

	private final DeskPages pages;

	private final FocalPoints focalPoints;

	private final DeskWords words;

	private final Territories territories;

	private final Access access;

	private final Today today;

	private final Ids ids;

	DeskController(Desks desks, DeskPages pages, FocalPoints focalPoints, DeskWords words, Territories territories,
			Access access, Today today, Ids ids) {
		this.desks = desks;
		this.pages = pages;
		this.focalPoints = focalPoints;
		this.words = words;
		this.territories = territories;
		this.access = access;
		this.today = today;
		this.ids = ids;
	}

	@GetMapping
	String list(Model model) {
		this.access.actor();
		model.addAttribute("mine", this.desks.mine());
		model.addAttribute("administered", this.desks.administered());
		return "desk/desks";
	}

	@GetMapping("/{key}")
	String desk(@PathVariable String key, Model model) {
		DeskView desk = this.desks.byKey(key);
		model.addAttribute("page", this.pages.of(desk.id()));
		model.addAttribute("sample", this.territories.country(desk.seat()).sample());
		return "desk/desk";
	}

	@GetMapping("/{key}/targets")
	String targets(@PathVariable String key, Model model) {
		DeskView desk = handled(key);
		List<String> chosen = this.focalPoints.targets(desk.id()).stream().map(TerritoryId::key).toList();
		return targets(desk, chosen, List.of(), model);
	}

	@PostMapping("/{key}/targets")
	String targets(@PathVariable String key, @RequestParam(defaultValue = "") List<String> targets, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		DeskView desk = handled(key);
		Result<DeskId> result = this.focalPoints.target(desk.id(), targets.stream().map(DeskController::read).toList());
		if (result instanceof Result.Refused<DeskId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return targets(desk, targets, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "desk.targets.saved");
		return "redirect:/desks/" + desk.key();
	}

	/** What is no key at all is no place either: the service refuses it. */
	private static TerritoryId read(String key) {
		try {
			return TerritoryId.ofKey(key);
		}
		catch (NotFound ex) {
			return new TerritoryId("", key);
		}
	}

	private String targets(DeskView desk, List<String> chosen, List<Problem> problems, Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("places", this.words.options(this.desks.places(desk.id())));
		model.addAttribute("chosen", chosen);
		model.addAttribute("problems", problems);
		return "desk/targets";
	}

	@GetMapping("/{key}/focal-points/new")
	String focalPoint(@PathVariable String key, @RequestParam(defaultValue = "") String place, Model model) {
		DeskView desk = handled(key);
		return focalPoint(desk, new Typed(Map.of("id", List.of(this.ids.next().toString()), "place", List.of(place),
				"since", List.of(this.today.in(desk.seat()).toString()))), List.of(), model);
	}

	@PostMapping("/{key}/focal-points/new")
	String name(@PathVariable String key, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		DeskView desk = handled(key);
		Typed typed = Typed.of(request.getParameterMap());
		UUID id = typed.get("id").isEmpty() ? this.ids.next() : Ids.read(typed.get("id"));
		Result<UUID> named = this.focalPoints.name(desk.id(), id, typed);
		if (named instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return focalPoint(desk, typed, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "desk.focal-point.saved");
		return "redirect:/desks/" + desk.key();
	}

	private String focalPoint(DeskView desk, Typed typed, List<Problem> problems, Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("places", this.words.options(this.desks.places(desk.id())));
		model.addAttribute("countries", this.words.countries(desk.seat()));
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "desk/focal-point";
	}

	@PostMapping("/{key}/focal-points/{point}/end")
	String end(@PathVariable String key, @PathVariable String point, RedirectAttributes flash) {
		DeskView desk = handled(key);
		this.focalPoints.end(desk.id(), Ids.read(point));
		flash.addFlashAttribute("notice", "desk.focal-point.ended");
		return "redirect:/desks/" + desk.key();
	}

	private DeskView handled(String key) {
		return this.desks.requireHandled(this.desks.byKey(key).id());
	}

}
