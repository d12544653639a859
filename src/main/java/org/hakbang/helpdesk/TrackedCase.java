package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;

import org.hakbang.desk.DeskView;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it: where it stands, without a name.
 *
 * @param closedAt null while it is open
 */
public record TrackedCase(String code, DeskView desk, Instant receivedAt, List<CaseStepView> steps,
		@Nullable Instant closedAt, @Nullable ClosingReason closedWhy, boolean forgotten) {

	public boolean open() {
		return this.closedAt == null;
	}

}
