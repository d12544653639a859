package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A period on which a report has been begun.
 *
 * @param number from 1 for each repeating step of a cycle
 * @param due the last day on which its report is on time
 * @param run the run of the step that reports on it
 * @param submittedAt when the report was first put before its approver, null if it was
 * not; one that must be changed was filed all the same
 * @param submittedOn that day in the territory
 */
public record ReportingPeriod(int number, Span span, LocalDate due, int run, Instant begunAt,
		@Nullable Instant submittedAt, @Nullable LocalDate submittedOn) {

	public boolean submitted() {
		return this.submittedOn != null;
	}

	/** Whether it was submitted after its due date, or is still missing after it. */
	public boolean late(LocalDate today) {
		LocalDate filed = (this.submittedOn != null) ? this.submittedOn : today;
		return filed.isAfter(this.due);
	}

	/**
	 * Whether it counts among the reports that were due: its time is over, or it came.
	 */
	public boolean counts(LocalDate today) {
		return submitted() || today.isAfter(this.due);
	}

}
