package org.hakbang.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A cell as the page shows it.
 *
 * @param href the step's page, null if there is nothing to see
 * @param state the last part of its message key, {@code matrix.state.<state>}
 * @param fill the class of the cell, such as {@code t-done}
 * @param shape the name of its picture
 * @param tone the class of its words, such as {@code s-now}
 * @param numbers whether {@code met} of {@code of} says anything
 * @param late whether the promised date of a task has passed
 * @param reportLate whether the report is missing after its day
 * @param days working days since it is open, 0 unless that is long
 */
record Cell(@Nullable String href, String state, String fill, String shape, String tone, boolean numbers, int met,
		int of, boolean late, boolean reportLate, int days) {

	/** No cycle, or an edition without this step. */
	static Cell empty(String state) {
		return new Cell(null, state, "t-wait", "wait", "s-wait", false, 0, 0, false, false, 0);
	}

}
