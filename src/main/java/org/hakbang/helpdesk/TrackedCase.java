package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;

import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it: where it stands, without a name.
 *
 * @param kind the key of its kind
 * @param secretReplacedAt when the desk gave out another secret; null if it never did
 * @param closedAt null while it is open
 * @param about what something can be said about now, as {@link CaseFeedback#about}; empty
 * if nothing
 * @param questions what is asked about it
 * @param erasure what came of the newest wish to be forgotten; null if there is none
 */
public record TrackedCase(String code, String kind, DeskView desk, Instant receivedAt,
		@Nullable Instant secretReplacedAt, List<CaseStepView> steps, @Nullable Instant closedAt,
		@Nullable ClosingReason closedWhy, boolean forgotten, @Nullable ErasureView erasure, String about,
		List<IntakeField> questions) {

	/** The step that something can be said about; null if it is the whole. */
	public @Nullable CaseStepView aboutStep() {
		return this.steps.stream().filter((step) -> step.step().id().equals(this.about)).findFirst().orElse(null);
	}

	public boolean open() {
		return this.closedAt == null;
	}

}
