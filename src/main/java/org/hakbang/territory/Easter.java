package org.hakbang.territory;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, on which the Holy Week hangs. */
final class Easter {

	private Easter() {
	}

	/** By the rule of Meeus, Jones and Butcher, for years from 1583. */
	static LocalDate in(int year) {
		int moonYear = year % 19;
		int century = year / 100;
		int inCentury = year % 100;
		int shift = (8 * century + 13) / 25;
		int fullMoon = (19 * moonYear + century - century / 4 - shift + 15) % 30;
		int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - fullMoon - inCentury % 4) % 7;
		int late = (moonYear + 11 * fullMoon + 22 * weekday) / 451;
		int days = fullMoon + weekday - 7 * late + 114;
		return LocalDate.of(year, days / 31, days % 31 + 1);
	}

}
