package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.Optional;

import org.hakbang.territory.Country;
import org.hakbang.territory.PlanningEvent;

/** By when a task is to be done. */
public sealed interface TaskDue {

	/**
	 * The date that is promised when the task begins; empty if the country has no such
	 * event.
	 */
	Optional<LocalDate> from(LocalDate begun, Country country);

	/** So many working days after the task begins. */
	record Within(int workingDays) implements TaskDue {

		@Override
		public Optional<LocalDate> from(LocalDate begun, Country country) {
			return Optional.of(country.workingDays().after(begun, this.workingDays));
		}

	}

	/**
	 * By the next time something happens in the country's planning calendar.
	 *
	 * @param event its key in the country file
	 * @param daysBefore so many working days before it; 0 for the day itself
	 */
	record By(String event, int daysBefore) implements TaskDue {

		/**
		 * On a day that is none of work, the last working day before; if that has passed
		 * already when the task begins, the day of the event.
		 */
		@Override
		public Optional<LocalDate> from(LocalDate begun, Country country) {
			return on(begun, country).map((day) -> {
				LocalDate due = (this.daysBefore > 0) ? country.workingDays().before(day, this.daysBefore)
						: country.workingDays().before(day.plusDays(1), 1);
				return due.isBefore(begun) ? day : due;
			});
		}

		/** When the event happens the first time after the task begins. */
		public Optional<LocalDate> on(LocalDate begun, Country country) {
			PlanningEvent known = country.planning().get(this.event);
			return Optional.ofNullable(known).map((event) -> event.next(begun.plusDays(1)));
		}

	}

}
