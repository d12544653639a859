package org.hakbang.dashboard;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A territory of a matrix and its newest cycle.
 *
 * @param above the name of what it lies in, null for a country
 * @param cycle null if it has none; then so is all that follows
 * @param moved when a step last changed its status or its numbers
 */
record Line(TerritoryId place, String name, String level, @Nullable String above, @Nullable UUID cycle, int number,
		int fromYear, int toYear, @Nullable Instant closedAt, @Nullable Instant moved) {

}
