package org.hakbang.cycle;

import java.time.Instant;

import org.hakbang.shared.PersonId;

/**
 * What was said when a cycle was closed.
 *
 * @param achieved what was achieved
 * @param goesOn what goes on, and who sees to it
 */
public record ClosingView(String achieved, String goesOn, PersonId closedBy, Instant closedAt) {

}
