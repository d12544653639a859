package org.hakbang.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Counts working days: Monday to Friday, until countries bring their holidays. */
final class WorkingDays {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private WorkingDays() {
	}

	/** The working day so many working days after a date; {@code days} is at least 1. */
	static LocalDate after(LocalDate start, int days) {
		LocalDate date = start;
		int left = days;
		while (left > 0) {
			date = date.plusDays(1);
			if (!WEEKEND.contains(date.getDayOfWeek())) {
				left--;
			}
		}
		return date;
	}

}
