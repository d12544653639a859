package org.hakbang.cycle.web;

import java.util.Comparator;
import java.util.List;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a territory by its name; before anything is typed, shows the reader's own. */
@Controller
class SearchController {

	private static final int MOST = 50;

	private final Territories territories;

	private final Access access;

	SearchController(Territories territories, Access access) {
		this.territories = territories;
		this.access = access;
	}

	@GetMapping("/territories")
	String search(@RequestParam(defaultValue = "") String q, Model model) {
		this.access.actor();
		String words = q.strip();
		model.addAttribute("q", words);
		model.addAttribute("mine",
				this.access.territories()
					.stream()
					.filter((territory) -> this.access.may(Permission.VIEW, territory))
					.map(this.territories::get)
					.sorted(Comparator.comparing(TerritoryView::name))
					.toList());
		model.addAttribute("found", words.isEmpty() ? List.of() : found(words));
		return "territory/search";
	}

	private List<Found> found(String words) {
		return this.territories.search(words, MOST)
			.stream()
			.map((territory) -> new Found(territory, above(territory),
					this.access.may(Permission.VIEW, territory.id())))
			.toList();
	}

	private String above(TerritoryView territory) {
		return this.territories.path(territory.id())
			.stream()
			.filter((other) -> other.parent() != null && !other.id().equals(territory.id()))
			.map(TerritoryView::name)
			.reduce((outer, inner) -> inner + ", " + outer)
			.orElse("");
	}

	/** A territory that was found; {@code open} if the reader may look inside. */
	record Found(TerritoryView territory, String above, boolean open) {

	}

}
