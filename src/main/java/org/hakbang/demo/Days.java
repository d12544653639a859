package org.hakbang.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.hakbang.figures.Period;

/**
 * From where the story counts its days.
 *
 * @param today the day on which it is told
 * @param last the last period that desks report of and that is over
 */
record Days(LocalDate today, Period last) {

	/** How many days ago a day of the last period was, counted from 0. */
	int sinceDayOfPeriod(int day) {
		return (int) ChronoUnit.DAYS.between(this.last.first().plusDays(day), this.today);
	}

	/** How many days ago the last period ended; at least one. */
	int sinceEnd() {
		return (int) ChronoUnit.DAYS.between(this.last.last(), this.today);
	}

}
