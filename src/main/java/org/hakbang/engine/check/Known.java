package org.hakbang.engine.check;

import java.util.Set;

/**
 * The names of other modules that a checklist may use.
 *
 * @param conditions what {@code completes-when} may name
 * @param computed what {@code computed} may name
 * @param events what {@code by} and {@code until} may name: the planning calendars of all
 * countries
 * @param offices what a supplier may be: the offices of all countries
 * @param kinds the kinds of cases that one may open
 */
public record Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices,
		Set<String> kinds) {

	/** Nothing else is there but one bundle. */
	public Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices) {
		this(conditions, computed, events, offices, Set.of());
	}

	/** The same, with the keys of the kinds of cases that come along. */
	public Known with(Set<String> kinds) {
		return new Known(this.conditions, this.computed, this.events, this.offices, Set.copyOf(kinds));
	}

}
