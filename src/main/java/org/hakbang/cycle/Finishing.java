package org.hakbang.cycle;

import java.util.List;

import org.hakbang.checklist.Answers.Saving.Conflict;
import org.hakbang.checklist.Standing;
import org.hakbang.shared.Problem;

/** How finishing a task, or saving answers, went. */
public sealed interface Finishing {

	/**
	 * Done.
	 *
	 * @param submitted whether it put the step before its approver
	 * @param unmet the required indicators among those asked that are not met yet, by a
	 * document that is missing or by the answer itself
	 */
	record Done(boolean submitted, List<Standing> unmet) implements Finishing {
	}

	/**
	 * Nothing is missing or wrong, but advisory indicators were left open without the
	 * person having been asked about it; nothing was saved as an answer, the draft is
	 * kept.
	 */
	record LeftOpen(List<Standing> open) implements Finishing {
	}

	/**
	 * Something is missing or wrong; nothing was saved as an answer, the draft is kept.
	 */
	record Refused(List<Problem> problems) implements Finishing {
	}

	/** Somebody answered the same indicator meanwhile; the draft is kept. */
	record Conflicts(List<Conflict> conflicts) implements Finishing {
	}

	/** A colleague finished the task meanwhile. */
	record AlreadyFinished() implements Finishing {
	}

}
