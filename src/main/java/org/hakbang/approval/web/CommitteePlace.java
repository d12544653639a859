package org.hakbang.approval.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hakbang.identity.People;
import org.hakbang.shared.Crumb;
import org.hakbang.shared.Option;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a committee shows: where it is, and the way there. */
@Component
class CommitteePlace {

	private final Territories territories;

	private final People people;

	private final MessageSource messages;

	CommitteePlace(Territories territories, People people, MessageSource messages) {
		this.territories = territories;
		this.people = people;
		this.messages = messages;
	}

	/** Puts the territory and the crumbs on the page. */
	void show(Model model, TerritoryId id, boolean inside, Locale locale) {
		TerritoryView territory = this.territories.get(id);
		Crumb place = new Crumb(territory.name(), "/territories/" + id.key());
		model.addAttribute("territory", territory);
		model.addAttribute("base", "/territories/" + id.key() + "/committee");
		model.addAttribute("crumbs",
				!inside ? List.of(place)
						: List.of(place, new Crumb(this.messages.getMessage("approval.committee.crumb", null, locale),
								"/territories/" + id.key() + "/committee")));
	}

	/** Words of the bundle as the options of a field. */
	List<Option> options(String prefix, List<String> values, Locale locale) {
		return values.stream()
			.map((value) -> new Option(value, this.messages.getMessage(prefix + value, null, locale), ""))
			.toList();
	}

	/** Everybody known in the territory, and somebody else. */
	List<Option> people(TerritoryId territory, Locale locale) {
		List<Option> known = new ArrayList<>(this.people.of(territory)
			.stream()
			.map((person) -> new Option(person.id().toString(), person.name(), ""))
			.toList());
		known.add(new Option("other", this.messages.getMessage("approval.seat.person.other", null, locale), ""));
		return known;
	}

}
