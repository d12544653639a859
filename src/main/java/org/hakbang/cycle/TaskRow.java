package org.hakbang.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.TaskDefinition;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A task in the list of a step.
 *
 * @param id the open or finished task's id, null if it has not begun
 * @param people who can do it
 * @param assignee who has taken it, null if nobody
 * @param since when it began, null if it is not open
 * @param doneAt null if it is not finished
 * @param doneBy null if it is not finished
 */
public record TaskRow(TaskDefinition task, Progress progress, @Nullable String id, String roleKey, String office,
		List<PersonView> people, @Nullable PersonId assignee, @Nullable LocalDate due, @Nullable Instant since,
		@Nullable Instant doneAt, @Nullable PersonId doneBy) {

	public enum Progress {

		NOT_STARTED, OPEN, DONE,
		/** The step is settled, or its cycle closed, without it. */
		LEFT_OUT

	}

}
