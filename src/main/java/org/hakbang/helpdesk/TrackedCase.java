package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;

import org.hakbang.desk.DeskView;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it: where it stands, without a name.
 *
 * @param closedAt null while it is open
 * @param erasure what came of the newest wish to be forgotten; null if there is none
 */
public record TrackedCase(String code, DeskView desk, Instant receivedAt, List<CaseStepView> steps,
		@Nullable Instant closedAt, @Nullable ClosingReason closedWhy, boolean forgotten,
		@Nullable ErasureView erasure) {

	public boolean open() {
		return this.closedAt == null;
	}

}
