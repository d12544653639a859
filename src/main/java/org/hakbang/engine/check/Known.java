package org.hakbang.engine.check;

import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Measure;

/**
 * The names of other modules that a checklist may use.
 *
 * @param conditions what {@code completes-when} may name
 * @param computed what {@code computed} may name
 * @param events what {@code by} and {@code until} may name: the planning calendars of all
 * countries
 * @param offices what a supplier may be: the offices of all countries
 * @param kinds the kinds of cases that one may open
 * @param desk what is counted over the cases of help desks
 */
public record Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices,
		Set<String> kinds, Desk desk) {

	/** No help desks. */
	public static final Desk NO_DESK = new Desk(Map.of(), Set.of(), Set.of());

	/** Nothing else is there but one bundle. */
	public Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices) {
		this(conditions, computed, events, offices, NO_DESK);
	}

	/** Without kinds of cases. */
	public Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices, Desk desk) {
		this(conditions, computed, events, offices, Set.of(), desk);
	}

	/** The same, with the keys of the kinds of cases that come along. */
	public Known with(Set<String> kinds) {
		return new Known(this.conditions, this.computed, this.events, this.offices, Set.copyOf(kinds), this.desk);
	}

	/**
	 * What is counted over the cases of help desks.
	 *
	 * @param figures what {@code proposed-by}, and {@code computed} with
	 * {@code per: desk}, may name; with the measure that each answers in
	 * @param services the kinds of services that a heading may count
	 * @param outreach the kinds of outreach that a heading may count
	 */
	public record Desk(Map<String, Class<? extends Measure>> figures, Set<String> services, Set<String> outreach) {

	}

}
