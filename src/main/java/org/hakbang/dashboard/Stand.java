package org.hakbang.dashboard;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A step of a cycle in a matrix.
 *
 * @param state the last part of its message key, as on the step's own page
 * @param since when it reached it
 * @param met how many of {@code of} required indicators that apply are met
 * @param aimsMet how many of {@code aimsOf} advisory aims
 * @param due the earliest promised date of a task that has passed, null if none has
 * @param report by when the report that is being written is due, null if none is
 */
record Stand(String state, Instant since, int met, int of, int aimsMet, int aimsOf, @Nullable LocalDate due,
		@Nullable LocalDate report) {

	boolean settled() {
		return this.state.equals("signed-off") || this.state.equals("recognised");
	}

	/** Somebody has to do or decide something. */
	boolean open() {
		return !settled() && !this.state.equals("waiting");
	}

}
