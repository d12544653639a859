package org.hakbang.cycle;

import java.util.List;

import org.hakbang.checklist.CycleDefinition.Phase;

/** Steps that belong together, and how far they are as a whole. */
public record PhaseView(Phase phase, List<StepView> steps) {

	/** How many of its steps are settled. */
	public long settled() {
		return this.steps.stream().filter((step) -> step.status().settled()).count();
	}

	public int requiredMet() {
		return this.steps.stream().mapToInt(StepView::requiredMet).sum();
	}

	public int requiredOf() {
		return this.steps.stream().mapToInt(StepView::requiredOf).sum();
	}

	public int aimsMet() {
		return this.steps.stream().mapToInt(StepView::aimsMet).sum();
	}

	public int aimsOf() {
		return this.steps.stream().mapToInt(StepView::aimsOf).sum();
	}

}
