package org.hakbang.cycle;

import java.time.LocalDate;

import org.hakbang.checklist.StepDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A step in the list of a cycle.
 *
 * @param requiredMet how many of the {@code requiredOf} required indicators that apply
 * are met
 * @param aimsMet how many of the {@code aimsOf} advisory aims that apply are met
 * @param dates what is due in it, none once it is settled
 * @param settledOn when it was signed off, null if it is not
 * @param run how often it has begun, 0 if never
 */
public record StepView(StepDefinition step, StepStatus status, int requiredMet, int requiredOf, int aimsMet, int aimsOf,
		StepDates dates, @Nullable LocalDate settledOn, int run) {

	/**
	 * All required indicators are met, but nobody has decided. Never to be mistaken for a
	 * sign-off.
	 */
	public boolean draftComplete() {
		return this.status.active() && this.requiredMet == this.requiredOf;
	}

}
