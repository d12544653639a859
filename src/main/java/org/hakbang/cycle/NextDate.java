package org.hakbang.cycle;

import java.time.LocalDate;
import java.util.Locale;

import org.hakbang.shared.Text;

/**
 * A date that those who work on a cycle keep in mind.
 *
 * @param on a day of the territory's; before today if something is late
 * @param title what it is about: the task, the event, the indicator
 * @param page where to see it, such as {@code /tasks/4711}
 */
public record NextDate(LocalDate on, Kind kind, Text title, String page) {

	public enum Kind {

		/** An open task is due. */
		TASK,
		/** The report of a period is due. */
		REPORT,
		/** An accepted alternative counts for the last time. */
		PROVISIONAL,
		/** Work on something in the country's planning calendar begins. */
		PLANNING_BEGINS,
		/** Something in the country's planning calendar happens. */
		PLANNING;

		/** The last part of its key in the message bundle, {@code cycle.date.task}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
