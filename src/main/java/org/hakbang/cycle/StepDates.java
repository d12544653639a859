package org.hakbang.cycle;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The three dates of a step that is at work; each has the same name on every page.
 *
 * @param report by when the report of its period is due, null if none is being written
 * @param reportLate whether that day has passed
 * @param late the earliest promised date of an open task that has passed, null if none
 * has
 * @param last the latest promised date of an open task, null if none is promised
 */
public record StepDates(@Nullable LocalDate report, boolean reportLate, @Nullable LocalDate late,
		@Nullable LocalDate last) {

	static final StepDates NONE = new StepDates(null, false, null, null);

	/** Of the promised dates of the open tasks. */
	static StepDates of(List<LocalDate> promised, @Nullable LocalDate report, LocalDate today) {
		return new StepDates(report, report != null && report.isBefore(today),
				promised.stream().filter((day) -> day.isBefore(today)).min(LocalDate::compareTo).orElse(null),
				promised.stream().max(LocalDate::compareTo).orElse(null));
	}

}
