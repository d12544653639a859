package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.TaskDefinition;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A task of a step, as the present run has it.
 *
 * @param id of the open or finished task, null if it has not begun
 * @param canAct who can do an open task
 * @param mine whether the reader can
 * @param doneAt null if it is not done
 */
public record CaseTaskRow(TaskDefinition task, String step, @Nullable String id, List<PersonView> canAct, boolean mine,
		@Nullable PersonId assignee, @Nullable LocalDate due, @Nullable Instant doneAt, @Nullable PersonId doneBy) {

	public boolean open() {
		return this.id != null && this.doneAt == null;
	}

	public boolean done() {
		return this.doneAt != null;
	}

}
