package org.hakbang.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which numbers of people may leave a desk (indicators: cells under 5 are suppressed).
 * <p>
 * One row at a time: groups and their total, of one period (see {@link DeskNumbers} on
 * periods); a row that is part of another one also by what it leaves of that. Nobody who
 * sees what is shown, knows that the groups add up, and knows these rules, can tell a
 * suppressed number of one to four:
 * <ol>
 * <li>A total of one to four: nothing of the row is shown.</li>
 * <li>No group of one to four: everything is shown. Zero is shown: it tells of nobody,
 * and a desk must be able to say that it has not reached somebody yet.</li>
 * <li>A total of at most four for each group that has somebody: the total alone. All of
 * them could be small, and then too little could be the case.</li>
 * <li>Else the groups of one to four are suppressed; and if their sum would give them
 * away, also the first group of the list that has five or more. The first, not the
 * smallest: which one it is must not tell how large it is.</li>
 * </ol>
 */
final class Suppression {

	/** The smallest number of people that is shown. */
	static final int LEAST = 5;

	private Suppression() {
	}

	static boolean small(int number) {
		return number > 0 && number < LEAST;
	}

	/** The total is the sum of the groups; there is no other. */
	static Shown of(List<Integer> groups) {
		int total = groups.stream().mapToInt(Integer::intValue).sum();
		if (small(total)) {
			return new Shown(false, Set.of());
		}
		Set<Integer> hidden = new TreeSet<>();
		int sum = 0;
		for (int at = 0; at < groups.size(); at++) {
			if (small(groups.get(at))) {
				hidden.add(at);
				sum += groups.get(at);
			}
		}
		if (hidden.isEmpty()) {
			return new Shown(true, all(groups.size()));
		}
		long somebody = groups.stream().filter((number) -> number > 0).count();
		if (total <= (LEAST - 1) * somebody) {
			return new Shown(true, Set.of());
		}
		if (tells(sum, hidden.size())) {
			for (int at = 0; at < groups.size(); at++) {
				if (groups.get(at) >= LEAST) {
					hidden.add(at);
					break;
				}
			}
		}
		Set<Integer> shown = all(groups.size());
		shown.removeAll(hidden);
		return new Shown(true, shown);
	}

	/**
	 * A row of which most is part of another row, that is shown by {@link #of} by itself:
	 * the rest of the other one is a row too, and whoever sees both numbers of a group
	 * can subtract. So only that is shown whose rest could be shown as well. A rest below
	 * nobody is none: then there is more in the part than in the whole.
	 * @param whole the groups of the other row, in the same order
	 */
	static Shown of(List<Integer> groups, List<Integer> whole) {
		List<Integer> rest = new ArrayList<>();
		int left = 0;
		for (int at = 0; at < groups.size(); at++) {
			int difference = whole.get(at) - groups.get(at);
			left += difference;
			rest.add(Math.max(0, difference));
		}
		Shown both = of(groups).and(of(rest));
		return small(left) ? new Shown(false, Set.of()) : both;
	}

	/**
	 * Whether the sum of so many numbers of one to four tells what they are, or is itself
	 * too small.
	 */
	private static boolean tells(int sum, int count) {
		return sum < LEAST || sum == count || sum == (LEAST - 1) * count;
	}

	private static Set<Integer> all(int size) {
		Set<Integer> all = new TreeSet<>();
		for (int at = 0; at < size; at++) {
			all.add(at);
		}
		return all;
	}

	/**
	 * What of a row is shown.
	 *
	 * @param groups the places of those that are
	 */
	record Shown(boolean total, Set<Integer> groups) {

		Shown {
			groups = Collections.unmodifiableSet(groups);
		}

		private Shown and(Shown other) {
			Set<Integer> shared = new TreeSet<>(this.groups);
			shared.retainAll(other.groups);
			return new Shown(this.total && other.total, shared);
		}

		boolean everything(int size) {
			return this.total && this.groups.size() == size;
		}

	}

}
