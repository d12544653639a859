package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.cycle.ClosingView;
import org.hakbang.cycle.CycleClosing;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Reporting;
import org.hakbang.cycle.ReportingView;
import org.hakbang.identity.People;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PagePart.Where;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports on the pages of a cycle and its steps, and how the cycle was closed. */
@Component
class ReportingParts implements PageParts {

	private static final int FIRST = 10;

	private final Reporting reporting;

	private final CycleClosing closing;

	private final People people;

	ReportingParts(Reporting reporting, CycleClosing closing, People people) {
		this.reporting = reporting;
		this.closing = closing;
		this.people = people;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (place instanceof PagePlace.OfSubject page && page.subject().kind().equals(CycleId.KIND)) {
			return ofCycle(CycleId.of(page.subject()));
		}
		if (place instanceof PagePlace.OfStep page && page.subject().kind().equals(CycleId.KIND)) {
			CycleId id = CycleId.of(page.subject());
			return this.reporting.of(id)
				.stream()
				.filter((view) -> view.step().id().equals(page.step()))
				.map((view) -> part(id, List.of(view)))
				.toList();
		}
		return List.of();
	}

	private List<PagePart> ofCycle(CycleId id) {
		List<PagePart> parts = new ArrayList<>();
		ClosingView said = this.closing.of(id).orElse(null);
		boolean possible = this.closing.possible(id);
		if (said != null || possible) {
			String by = (said != null) ? this.people.names(List.of(said.closedBy())).getOrDefault(said.closedBy(), "")
					: "";
			parts.add(new PagePart("cycle/closing-part", new Closing(id, said, by), Where.TOP, FIRST));
		}
		List<ReportingView> begun = this.reporting.of(id).stream().filter((view) -> !view.reports().isEmpty()).toList();
		if (!begun.isEmpty()) {
			parts.add(part(id, begun));
		}
		return parts;
	}

	private static PagePart part(CycleId id, List<ReportingView> steps) {
		return new PagePart("cycle/reports-part", Map.of("cycle", id, "steps", steps), Where.MAIN, FIRST + 1);
	}

	/**
	 * How a cycle was closed, or that it can be.
	 *
	 * @param said null if it can be closed now
	 */
	record Closing(CycleId cycle, @Nullable ClosingView said, String by) {

	}

}
