package org.hakbang.cycle.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A territory: what lies in it, its cycles, who is who; and opening a cycle. */
@Controller
class TerritoryController {

	private static final int PAGE_SIZE = 50;

	/** A cycle is planned for three years unless somebody says otherwise. */
	private static final int YEARS = 2;

	private final Cycles cycles;

	private final Territories territories;

	private final Bundles bundles;

	private final Access access;

	private final Frame frame;

	private final Holders holders;

	private final Today today;

	TerritoryController(Cycles cycles, Territories territories, Bundles bundles, Access access, Frame frame,
			Holders holders, Today today) {
		this.cycles = cycles;
		this.territories = territories;
		this.bundles = bundles;
		this.access = access;
		this.frame = frame;
		this.holders = holders;
		this.today = today;
	}

	@GetMapping("/territories/{key}")
	String territory(@PathVariable String key, @RequestParam(defaultValue = "1") String page, Model model) {
		TerritoryId id = TerritoryId.ofKey(key);
		this.access.require(Permission.VIEW, id);
		TerritoryView territory = this.territories.get(id);
		List<TerritoryView> children = this.territories.children(id);
		int pages = Math.max(1, (children.size() + PAGE_SIZE - 1) / PAGE_SIZE);
		int shown = page.matches("[0-9]{1,4}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
		this.frame.place(id, model);
		model.addAttribute("territory", territory);
		model.addAttribute("children",
				children.stream().skip((long) (shown - 1) * PAGE_SIZE).limit(PAGE_SIZE).toList());
		model.addAttribute("childCount", children.size());
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		boolean governs = governs(territory);
		model.addAttribute("governs", governs);
		model.addAttribute("cycles", governs ? this.cycles.of(id) : List.of());
		model.addAttribute("holders", governs ? this.holders.of(id) : List.of());
		model.addAttribute("mayOpen", this.access.may(Permission.OPEN_CYCLE, id) && !offered(territory).isEmpty());
		model.addAttribute("mayPeople",
				this.access.may(Permission.MANAGE_OWN_PEOPLE, id) || this.access.may(Permission.MANAGE_PEOPLE, id));
		this.frame.parts(new PagePlace.OfTerritory(id), model);
		return "territory/territory";
	}

	@GetMapping("/territories/{key}/cycles/new")
	String newCycle(@PathVariable String key, Model model) {
		TerritoryId id = TerritoryId.ofKey(key);
		this.access.require(Permission.OPEN_CYCLE, id);
		int year = this.today.in(id).getYear();
		return form(id, "", Integer.toString(year), Integer.toString(year + YEARS), List.of(), model);
	}

	@PostMapping("/territories/{key}/cycles/new")
	String open(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String fromYear, @RequestParam(defaultValue = "") String toYear,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		TerritoryId id = TerritoryId.ofKey(key);
		this.access.require(Permission.OPEN_CYCLE, id);
		Result<CycleId> opened = this.cycles.open(id, kind, year(fromYear), year(toYear));
		if (opened instanceof Result.Done<CycleId> done) {
			flash.addFlashAttribute("notice", "cycle.opened");
			return "redirect:" + Frame.page(done.value()) + "/baseline";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		List<Problem> problems = ((Result.Refused<CycleId>) opened).problems();
		return form(id, kind, fromYear, toYear, problems, model);
	}

	private String form(TerritoryId id, String kind, String fromYear, String toYear, List<Problem> problems,
			Model model) {
		TerritoryView territory = this.territories.get(id);
		this.frame.place(id, model);
		model.addAttribute("territory", territory);
		model.addAttribute("bundles", offered(territory));
		model.addAttribute("kind", kind);
		model.addAttribute("fromYear", fromYear);
		model.addAttribute("toYear", toYear);
		model.addAttribute("problems", problems);
		return "territory/new-cycle";
	}

	/** The kinds of cycle that a territory of this level can have. */
	private List<Bundle> offered(TerritoryView territory) {
		return this.bundles.current()
			.stream()
			.filter((bundle) -> bundle.definition().levels().contains(territory.level()))
			.toList();
	}

	private boolean governs(TerritoryView territory) {
		return this.territories.country(territory.id())
			.levels()
			.stream()
			.anyMatch((level) -> level.key().equals(territory.level()) && level.governs());
	}

	/** A year as typed; 0, which no cycle can have, for anything else. */
	private static int year(String typed) {
		return typed.trim().matches("[0-9]{4}") ? Integer.parseInt(typed.trim()) : 0;
	}

}
