package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hakbang.approval.ResolutionView;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.TaskRow;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages of a cycle have in common: names, the country's words, the way to them.
 */
@Component
class Frame {

	private final Cycles cycles;

	private final Territories territories;

	private final People people;

	private final Access access;

	private final List<PageParts> parts;

	Frame(Cycles cycles, Territories territories, People people, Access access, List<PageParts> parts) {
		this.cycles = cycles;
		this.territories = territories;
		this.people = people;
		this.access = access;
		this.parts = parts;
	}

	/** What other modules add to this page. */
	void parts(PagePlace page, Model model) {
		model.addAttribute("parts",
				this.parts.stream()
					.flatMap((module) -> module.of(page).stream())
					.sorted(Comparator.comparingInt(PagePart::order))
					.collect(Collectors.groupingBy((part) -> part.where().name())));
	}

	void cycle(CycleView cycle, Model model) {
		TerritoryId place = cycle.territory().id();
		model.addAttribute("cycle", cycle);
		model.addAttribute("answerable", this.cycles.answerable(cycle.id()));
		place(place, model);
	}

	void place(TerritoryId place, Model model) {
		model.addAttribute("place", place);
		model.addAttribute("country", this.territories.country(place));
		model.addAttribute("path", above(place));
		model.addAttribute("me", this.access.actor());
		model.addAttribute("mayTrail", this.access.may(Permission.VIEW_TRAIL, place));
	}

	/** The territories above that the reader may see, from the outside in. */
	private List<TerritoryView> above(TerritoryId place) {
		return this.territories.path(place)
			.stream()
			.filter((territory) -> !territory.id().equals(place))
			.filter((territory) -> this.access.may(Permission.VIEW, territory.id()))
			.toList();
	}

	/** Who can be named as having stated an answer. */
	void form(TerritoryId place, Model model) {
		model.addAttribute("people", this.people.of(place));
	}

	Map<PersonId, String> names(Collection<PersonId> ids) {
		return this.people.names(ids.stream().filter(Objects::nonNull).distinct().toList());
	}

	static List<PersonId> inStandings(Collection<Standing> standings) {
		List<PersonId> ids = new ArrayList<>();
		for (Standing standing : standings) {
			if (standing.answer() != null) {
				ids.addAll(inAnswers(List.of(standing.answer())));
			}
			standing.evidence().stream().map(EvidenceView::receivedBy).filter(Objects::nonNull).forEach(ids::add);
		}
		return ids;
	}

	static List<PersonId> inAnswers(Collection<Answer> answers) {
		List<PersonId> ids = new ArrayList<>();
		answers.forEach((answer) -> {
			ids.add(answer.statedBy());
			ids.add(answer.enteredBy());
		});
		return ids;
	}

	static List<PersonId> inTasks(Collection<TaskRow> tasks) {
		List<PersonId> ids = new ArrayList<>();
		tasks.forEach((task) -> {
			if (task.assignee() != null) {
				ids.add(task.assignee());
			}
			if (task.doneBy() != null) {
				ids.add(task.doneBy());
			}
		});
		return ids;
	}

	static List<PersonId> inDecisions(Collection<ResolutionView> decisions) {
		return decisions.stream().map(ResolutionView::submittedBy).toList();
	}

	static String page(CycleId id) {
		return "/cycles/" + id;
	}

}
