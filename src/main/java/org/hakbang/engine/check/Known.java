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
 */
public record Known(Set<String> conditions, Set<String> computed, Set<String> events, Set<String> offices) {

}
