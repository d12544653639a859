package org.hakbang.trail;

import org.hakbang.shared.Ids;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, where: the newest first. */
@Controller
class TrailController {

	private final TrailReading trail;

	private final Territories territories;

	TrailController(TrailReading trail, Territories territories) {
		this.trail = trail;
		this.territories = territories;
	}

	@GetMapping("/cycles/{id}/trail")
	String cycle(@PathVariable String id, @RequestParam(required = false) @Nullable String before, Model model) {
		TrailPage page = this.trail.of(new Subject("cycle", Ids.read(id)), (before != null) ? Ids.read(before) : null);
		return page(page, "/cycles/" + id, "/cycles/" + id + "/trail", before, model);
	}

	@GetMapping("/territories/{key}/trail")
	String territory(@PathVariable String key, @RequestParam(required = false) @Nullable String before, Model model) {
		TerritoryId id = TerritoryId.ofKey(key);
		TrailPage page = this.trail.of(id, (before != null) ? Ids.read(before) : null);
		return page(page, "/territories/" + id.key(), "/territories/" + id.key() + "/trail", before, model);
	}

	private String page(TrailPage page, String up, String here, @Nullable String before, Model model) {
		model.addAttribute("trail", page);
		model.addAttribute("territory", this.territories.get(page.place()));
		model.addAttribute("up", up);
		model.addAttribute("here", here);
		model.addAttribute("first", before == null);
		return "trail/trail";
	}

}
