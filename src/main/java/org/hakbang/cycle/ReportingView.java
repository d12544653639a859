package org.hakbang.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.hakbang.checklist.Rhythm;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a repeating step reports.
 *
 * @param rhythm what the committee chose; null if it has not yet, and so are
 * {@code decidedOn} and {@code recordedBy}
 * @param former what the committee had chosen before, the newest first
 * @param reports the first one first; empty until the period has been chosen
 * @param next the period after the last begun one; null without a choice and once the
 * cycle is closed
 * @param appliesFrom from which day another choice would apply; null if the first day is
 * still to be chosen or can still be corrected
 * @param mayChoose whether the reader may record a choice now
 */
public record ReportingView(StepDefinition step, @Nullable Rhythm rhythm, @Nullable LocalDate decidedOn,
		@Nullable PersonId recordedBy, List<Former> former, List<Report> reports, @Nullable Next next,
		@Nullable LocalDate appliesFrom, boolean mayChoose) {

	/** A choice that counts no longer. */
	public record Former(Rhythm rhythm, LocalDate decidedOn) {

	}

	/** The report that is being written, or the last one that was. */
	public Optional<Report> latest() {
		return this.reports.isEmpty() ? Optional.empty() : Optional.of(this.reports.get(this.reports.size() - 1));
	}

	/** How many came late or are missing after their due date. */
	public long late() {
		return this.reports.stream().filter(Report::late).count();
	}

	/**
	 * The report on a period.
	 *
	 * @param begunAt since when it is or was written
	 * @param submittedOn when it was first put before its approver; null if it was not
	 * @param late submitted after its due date, or missing after it
	 */
	public record Report(int number, LocalDate from, LocalDate to, LocalDate due, Instant begunAt,
			@Nullable LocalDate submittedOn, boolean late) {

		/**
		 * The last part of its key in the message bundle, {@code cycle.report.state.*}.
		 */
		public String state() {
			if (this.submittedOn == null) {
				return this.late ? "overdue" : "open";
			}
			return this.late ? "late" : "in-time";
		}

	}

	/** The period whose report begins the day after it has ended. */
	public record Next(LocalDate from, LocalDate to, LocalDate due) {

	}

}
