package org.hakbang.helpdesk;

import java.util.List;

import org.hakbang.checklist.Answers.Saving.Conflict;
import org.hakbang.checklist.Standing;
import org.hakbang.shared.Problem;

/** How finishing a task of a case, or saving its answers, went. */
public sealed interface CaseFinishing {

	/**
	 * Done.
	 *
	 * @param unmet the required indicators among those asked that are not met yet
	 */
	record Done(boolean submitted, List<Standing> unmet) implements CaseFinishing {
	}

	/** Something is missing or wrong; nothing was saved as an answer. */
	record Refused(List<Problem> problems) implements CaseFinishing {
	}

	/** Somebody answered the same indicator meanwhile. */
	record Conflicts(List<Conflict> conflicts) implements CaseFinishing {
	}

	/** A colleague finished the task meanwhile. */
	record AlreadyFinished() implements CaseFinishing {
	}

}
