package org.hakbang.cycle.domain;

import java.time.Instant;

import org.hakbang.cycle.StepStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands.
 *
 * @param run how often it has begun, 0 if never
 * @param settledAt when it was last signed off or recognised, null if it is not now
 */
public record StepRow(String step, StepStatus status, int run, Instant since, @Nullable Instant settledAt) {

	/** What becomes of it when its token reaches a new status. */
	public StepRow reached(StepStatus status, Instant at) {
		boolean begins = status == StepStatus.RUNNING;
		return new StepRow(this.step, status, begins ? this.run + 1 : this.run, at, status.settled() ? at : null);
	}

}
