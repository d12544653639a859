package org.hakbang.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as its page shows it.
 *
 * @param number the territory's first, second … cycle of this kind
 * @param fromYear the first year it is for
 * @param toYear the last
 * @param closedAt null while it runs
 * @param blockers what stands between the active step and its sign-off; empty if no step
 * is active
 */
public record CycleView(CycleId id, TerritoryView territory, CycleDefinition definition, String bundle, int number,
		int fromYear, int toYear, Instant openedAt, PersonId openedBy, @Nullable Instant closedAt, List<StepView> steps,
		List<Blocker> blockers) {

	/** The parts in which the author thinks of the steps; none if there are none. */
	public List<PhaseView> phases() {
		return this.definition.phases()
			.stream()
			.map((phase) -> new PhaseView(phase,
					this.steps.stream().filter((step) -> phase.steps().contains(step.step().id())).toList()))
			.toList();
	}

	/** The step that is worked on or decided now. */
	public Optional<StepView> current() {
		return this.steps.stream()
			.filter((step) -> step.status().active() || step.status() == StepStatus.SUBMITTED)
			.findFirst();
	}

	/** The dates of one of its steps. */
	public StepDates dates(String step) {
		return this.steps.stream()
			.filter((each) -> each.step().id().equals(step))
			.map(StepView::dates)
			.findFirst()
			.orElse(StepDates.NONE);
	}

}
