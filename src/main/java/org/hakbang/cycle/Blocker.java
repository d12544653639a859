package org.hakbang.cycle;

import java.util.List;

import org.hakbang.checklist.Standing;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.identity.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands between a step and its sign-off, who can act, and whether that is
 * the reader.
 *
 * @param roleKey the role that can act ({@code supplier} with {@code office})
 */
public record Blocker(What what, String roleKey, String office, List<PersonView> canAct, boolean you) {

	/** What blocks. */
	public sealed interface What {

		/** A required indicator that is not met or not answered. */
		record Unmet(Standing standing) implements What {
		}

		/** A task that is not finished; {@code id} opens it, null if it has not begun. */
		record Unfinished(TaskDefinition task, @Nullable String id) implements What {
		}

		/** The approver's decision; {@code open} once the step has been submitted. */
		record Undecided(boolean open) implements What {
		}

	}

}
