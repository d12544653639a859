package org.hakbang.notification;

import java.time.Instant;
import java.time.LocalDate;

import org.hakbang.territory.WorkingDays;

/**
 * Which promised dates call for a word today, in one country.
 *
 * @param soonUntil dates after today up to this one are near
 * @param lateSince dates up to this one have been missed for long enough to tell others
 * @param freshSince tasks that began since are new
 */
record TaskStages(String country, LocalDate today, LocalDate soonUntil, LocalDate lateSince, Instant freshSince) {

	/**
	 * @param before how many working days ahead a date is near; 0 for never
	 * @param escalateAfter after how many working days others are told, at least 1
	 */
	static TaskStages of(String country, LocalDate today, WorkingDays days, int before, int escalateAfter,
			Instant freshSince) {
		LocalDate soon = today;
		while (before > 0 && !days.before(soon.plusDays(1), before).isAfter(today)) {
			soon = soon.plusDays(1);
		}
		LocalDate late = today.minusDays(1);
		while (days.between(late, today) < escalateAfter) {
			late = late.minusDays(1);
		}
		return new TaskStages(country, today, soon, late, freshSince);
	}

}
