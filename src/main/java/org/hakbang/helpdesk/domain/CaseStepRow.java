package org.hakbang.helpdesk.domain;

import java.time.Instant;

import org.hakbang.helpdesk.CaseStepStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of a case stands.
 *
 * @param run how often it has begun, 0 if never
 * @param settledAt when it was last settled, null if it is not now
 * @param before whether it was settled before the case was reopened
 */
public record CaseStepRow(String step, CaseStepStatus status, int run, Instant since, @Nullable Instant settledAt,
		boolean before) {

	/** What becomes of it when its token reaches a new status. */
	public CaseStepRow reached(CaseStepStatus status, Instant at) {
		boolean begins = status == CaseStepStatus.RUNNING;
		return new CaseStepRow(this.step, status, begins ? this.run + 1 : this.run, at, status.settled() ? at : null,
				this.before);
	}

}
