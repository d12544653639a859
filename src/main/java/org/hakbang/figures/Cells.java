package org.hakbang.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of numbers as somebody may see it.
 *
 * @param total null if it is suppressed
 * @param groups by id, in their order; null for those that are suppressed
 */
record Cells(@Nullable Integer total, Map<String, @Nullable Integer> groups) {

	/** As it is: for those who see the cases anyway. */
	static Cells exact(Map<String, Integer> groups) {
		return new Cells(groups.values().stream().mapToInt(Integer::intValue).sum(), new LinkedHashMap<>(groups));
	}

	/** As it may leave the desk. */
	static Cells suppressed(Map<String, Integer> groups) {
		return shown(groups, Suppression.of(List.copyOf(groups.values())));
	}

	/**
	 * As it may leave the desk beside the row of which it is part, by the same groups.
	 */
	static Cells suppressed(Map<String, Integer> groups, Map<String, Integer> whole) {
		return shown(groups, Suppression.of(List.copyOf(groups.values()),
				groups.keySet().stream().map((group) -> whole.getOrDefault(group, 0)).toList()));
	}

	private static Cells shown(Map<String, Integer> groups, Suppression.Shown shown) {
		Cells exact = exact(groups);
		Map<String, @Nullable Integer> seen = new LinkedHashMap<>();
		int at = 0;
		for (Map.Entry<String, Integer> group : groups.entrySet()) {
			seen.put(group.getKey(), shown.groups().contains(at) ? group.getValue() : null);
			at++;
		}
		return new Cells(shown.total() ? exact.total() : null, seen);
	}

	/**
	 * A longer period shows what its parts show and no more: what one of them suppresses
	 * could else be computed from it and the others.
	 */
	static Cells sum(List<Cells> parts) {
		Cells sum = parts.get(0);
		for (Cells part : parts.subList(1, parts.size())) {
			Map<String, @Nullable Integer> groups = new LinkedHashMap<>();
			for (Map.Entry<String, @Nullable Integer> group : sum.groups().entrySet()) {
				groups.put(group.getKey(), plus(group.getValue(), part.groups().get(group.getKey())));
			}
			sum = new Cells(plus(sum.total(), part.total()), groups);
		}
		return sum;
	}

	private static @Nullable Integer plus(@Nullable Integer one, @Nullable Integer other) {
		return (one != null && other != null) ? Integer.valueOf(one + other) : null;
	}

	/** Whether anything of it is suppressed. */
	public boolean suppressed() {
		return this.total == null || this.groups.containsValue(null);
	}

	public @Nullable Integer group(String id) {
		return this.groups.get(id);
	}

}
