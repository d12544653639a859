package org.hakbang.dashboard;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything under a territory, itself included.
 *
 * @param places how many territories can have a cycle
 * @param cycles how many have one
 * @param settled how many have settled each step; a step that none has may be missing
 * @param stuck how many steps have been open for long
 * @param moved when anything last moved, null if there is no cycle
 */
record Sum(int places, int cycles, Map<String, Integer> settled, int stuck, @Nullable Instant moved) {

	static final Sum NONE = new Sum(0, 0, Map.of(), 0, null);

	/** With what one step comes to. */
	Sum with(String step, int settled, int stuck, @Nullable Instant moved) {
		Map<String, Integer> all = new HashMap<>(this.settled);
		all.put(step, settled);
		boolean later = moved != null && (this.moved == null || moved.isAfter(this.moved));
		return new Sum(this.places, this.cycles, all, this.stuck + stuck, later ? moved : this.moved);
	}

}
