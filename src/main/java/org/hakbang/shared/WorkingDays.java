package org.hakbang.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days: Monday to Friday, until countries bring their holidays. */
public final class WorkingDays {

	private WorkingDays() {
	}

	/** The working day so many working days after a date; {@code days} is at least 1. */
	public static LocalDate after(LocalDate start, int days) {
		return start.plusDays(1)
			.datesUntil(LocalDate.MAX)
			.filter(WorkingDays::is)
			.skip(days - 1)
			.findFirst()
			.orElseThrow();
	}

	/** Working days after {@code from} up to and with {@code to}; 0 if there are none. */
	public static int between(LocalDate from, LocalDate to) {
		LocalDate next = from.plusDays(1);
		return (int) next.datesUntil(to.isAfter(from) ? to.plusDays(1) : next).filter(WorkingDays::is).count();
	}

	private static boolean is(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

}
