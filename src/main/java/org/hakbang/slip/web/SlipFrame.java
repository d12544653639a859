package org.hakbang.slip.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Answer;
import org.hakbang.cycle.CycleView;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.AskingPage;
import org.hakbang.slip.SlipPage;
import org.hakbang.slip.SlipRow;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of slips show. */
@Component
class SlipFrame {

	private final Territories territories;

	private final People people;

	private final Access access;

	private final Today today;

	SlipFrame(Territories territories, People people, Access access, Today today) {
		this.territories = territories;
		this.people = people;
		this.access = access;
		this.today = today;
	}

	/** Whom to ask, with what was typed if something is wrong with it. */
	String asking(AskingPage page, Map<String, List<String>> typed, List<Problem> problems, Model model) {
		place(page.cycle(), model);
		model.addAttribute("page", page);
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "slip/asking";
	}

	/**
	 * One slip.
	 * @param problems of the form as a whole; those of the rows are there already
	 * @param link the address that was just made, empty if none
	 */
	String slip(SlipPage page, List<Problem> problems, String link, Model model) {
		place(page.cycle(), model);
		List<PersonId> named = new ArrayList<>(List.of(page.slip().askedBy()));
		for (SlipRow row : page.rows()) {
			Answer theirs = row.theirs();
			if (theirs != null) {
				named.addAll(List.of(theirs.statedBy(), theirs.enteredBy()));
			}
		}
		List<Problem> all = new ArrayList<>(problems);
		page.problems().stream().filter((problem) -> !all.contains(problem)).forEach(all::add);
		model.addAttribute("page", page);
		model.addAttribute("slip", page.slip());
		model.addAttribute("names", names(named));
		model.addAttribute("fields", page.slip().returned().fields());
		model.addAttribute("problems", all);
		model.addAttribute("link", link);
		return "slip/slip";
	}

	void place(CycleView cycle, Model model) {
		TerritoryId place = cycle.territory().id();
		model.addAttribute("cycle", cycle);
		model.addAttribute("place", place);
		model.addAttribute("country", this.territories.country(place));
		model.addAttribute("me", this.access.actor());
		model.addAttribute("today", this.today.in(place));
	}

	private Map<PersonId, String> names(Collection<PersonId> ids) {
		return this.people.names(ids.stream().distinct().toList());
	}

}
