package org.hakbang.shell;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts Monday to Friday. Holidays are not known yet. */
final class WorkingDays {

	private WorkingDays() {
	}

	/** Working days after {@code from} up to and with {@code to}; 0 if there are none. */
	static int between(LocalDate from, LocalDate to) {
		return (int) from.plusDays(1)
			.datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
			.filter((day) -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
			.count();
	}

}
