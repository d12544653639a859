package org.hakbang.cycle;

import java.time.Instant;

import org.hakbang.shared.PersonId;

/**
 * How an open task came to the one who has it.
 *
 * @param note what was said to it, empty if nothing
 */
public record HandedView(PersonId from, PersonId to, Instant at, String note) {

}
