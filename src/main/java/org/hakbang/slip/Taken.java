package org.hakbang.slip;

import java.util.List;

import org.hakbang.shared.Problem;

/** How taking a slip in went. */
public sealed interface Taken {

	/** What was typed is kept; nothing is an answer. */
	record Kept() implements Taken {
	}

	/**
	 * Answers are in the record.
	 *
	 * @param accepted how many
	 * @param left how many still have something on them that must be looked at
	 */
	record Accepted(int accepted, int left) implements Taken {
	}

	/** Nothing is an answer; what was typed is kept. */
	record Refused(List<Problem> problems) implements Taken {
	}

	/** Somebody answered the same meanwhile; nothing is an answer. */
	record Meanwhile() implements Taken {
	}

}
