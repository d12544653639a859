package org.hakbang.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.hakbang.checklist.Rhythm;
import org.hakbang.figures.CountQuery.Placed;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

	/**
	 * Every row of up to four groups and sixty people: among all rows that look the same,
	 * a suppressed small number has at least two values. Whoever knows the rules too
	 * cannot tell which it is.
	 */
	@Example
	void nobody_can_tell_a_small_number_even_by_the_rules_themselves() {
		for (int groups = 2; groups <= 4; groups++) {
			for (int total = Suppression.LEAST; total <= ((groups == 4) ? 30 : 60); total++) {
				Map<String, List<List<Integer>>> alike = new HashMap<>();
				rows(groups, total)
					.forEach((row) -> alike.computeIfAbsent(seen(row), (key) -> new ArrayList<>()).add(row));
				for (Map.Entry<String, List<List<Integer>>> look : alike.entrySet()) {
					for (int at = 0; at < groups; at++) {
						int group = at;
						Set<Integer> values = look.getValue()
							.stream()
							.map((row) -> row.get(group))
							.collect(Collectors.toCollection(TreeSet::new));
						if (values.stream().anyMatch(Suppression::small)) {
							assertThat(values).as(look.getKey() + " group " + group).hasSizeGreaterThan(1);
						}
					}
				}
			}
		}
	}

	/** The same for longer rows, by the numbers that three groups could exchange. */
	@Property(tries = 500)
	void nobody_can_tell_a_small_number_of_a_longer_row(@ForAll("rows") List<Integer> row) {
		int total = row.stream().mapToInt(Integer::intValue).sum();
		Assume.that(total >= Suppression.LEAST);
		String look = seen(row);
		for (int at = 0; at < row.size(); at++) {
			if (Suppression.small(row.get(at))) {
				int small = at;
				assertThat(others(row, small).stream()).as(look + " of " + row)
					.anyMatch((other) -> seen(other).equals(look) && !other.get(small).equals(row.get(small)));
			}
		}
	}

	@Property
	void what_is_shown_is_true_and_no_number_of_one_to_four(@ForAll("rows") List<Integer> row) {
		Cells cells = Cells.suppressed(named(row));
		int at = 0;
		for (Integer shown : cells.groups().values()) {
			if (shown != null) {
				assertThat(shown).isEqualTo(row.get(at)).matches((number) -> !Suppression.small(number));
			}
			at++;
		}
		if (cells.total() != null) {
			assertThat(cells.total()).isEqualTo(row.stream().mapToInt(Integer::intValue).sum());
			assertThat(cells.groups().values().stream().filter((shown) -> shown == null).count()).isNotEqualTo(1);
		}
	}

	/**
	 * Of a year and its halves: what is hidden in a half is not the year less the other.
	 */
	@Property
	void a_year_shows_no_more_than_its_halves(@ForAll("rows") List<Integer> one, @ForAll("rows") List<Integer> two) {
		List<Integer> other = IntStream.range(0, one.size()).mapToObj((at) -> two.get(at % two.size())).toList();
		Cells first = Cells.suppressed(named(one));
		Cells second = Cells.suppressed(named(other));
		Cells year = Cells.sum(List.of(first, second));
		year.groups().forEach((group, number) -> {
			if (first.group(group) == null || second.group(group) == null) {
				assertThat(number).isNull();
			}
		});
		assertThat(year.total() != null).isEqualTo(first.total() != null && second.total() != null);
	}

	/**
	 * Every place that a government learns its part of, together with the desk's total,
	 * leaves a rest that is nobody or not small.
	 */
	@Property
	void what_all_places_learn_together_leaves_no_small_rest(@ForAll("rows") List<Integer> row) {
		List<Placed> all = new ArrayList<>();
		int total = 0;
		for (int at = 0; at < row.size(); at++) {
			all.add(new Placed("SN-" + at, "yes", row.get(at)));
			total += row.get(at);
		}
		int told = IntStream.range(0, row.size())
			.map((at) -> Places.of(all, Set.of("SN-" + at)).getOrDefault("yes", 0))
			.sum();
		if (total >= Suppression.LEAST) {
			assertThat(Suppression.small(total - told)).as(row + " told " + told).isFalse();
		}
		else {
			assertThat(told).isZero();
		}
	}

	/**
	 * Every row of two groups and every part of it: among all pairs that look the same, a
	 * small number of either row, or of what the part leaves, has at least two values.
	 */
	@Example
	void nobody_can_tell_a_small_number_by_a_row_and_its_part() {
		Map<String, List<List<Integer>>> alike = new HashMap<>();
		for (int total = 0; total <= 26; total++) {
			for (List<Integer> whole : rows(2, total)) {
				for (int one = 0; one <= whole.get(0); one++) {
					for (int two = 0; two <= whole.get(1); two++) {
						List<Integer> numbers = List.of(whole.get(0), whole.get(1), total, one, two, one + two,
								whole.get(0) - one, whole.get(1) - two, total - one - two);
						alike
							.computeIfAbsent(seen(whole) + " " + seen(List.of(one, two), whole),
									(key) -> new ArrayList<>())
							.add(numbers);
					}
				}
			}
		}
		alike.forEach((look, pairs) -> {
			for (int at = 0; at < 9; at++) {
				int number = at;
				Set<Integer> values = pairs.stream().map((pair) -> pair.get(number)).collect(Collectors.toSet());
				if (values.stream().anyMatch(Suppression::small)) {
					assertThat(values).as(look + " number " + number).hasSizeGreaterThan(1);
				}
			}
		});
	}

	/**
	 * No shown number less another shown one of the same group, and no shown total less
	 * all other groups, is one to four; also of what a part leaves of its whole.
	 */
	@Property
	void no_two_shown_numbers_differ_by_a_small_one(@ForAll("rows") List<Integer> part,
			@ForAll("rows") List<Integer> rest) {
		int size = Math.min(part.size(), rest.size());
		List<Integer> one = part.subList(0, size);
		List<Integer> whole = IntStream.range(0, size).mapToObj((at) -> one.get(at) + rest.get(at)).toList();
		Cells seenWhole = Cells.suppressed(named(whole));
		Cells seenPart = Cells.suppressed(named(one), named(whole));
		List<Integer> left = new ArrayList<>();
		seenPart.groups().forEach((group, number) -> {
			Integer all = seenWhole.group(group);
			left.add((number != null && all != null) ? Integer.valueOf(all - number) : null);
		});
		assertThat(left).noneMatch((number) -> number != null && Suppression.small(number));
		if (seenPart.total() != null && seenWhole.total() != null) {
			int total = seenWhole.total() - seenPart.total();
			assertThat(Suppression.small(total)).isFalse();
			int shown = left.stream().filter((number) -> number != null).mapToInt(Integer::intValue).sum();
			long hidden = left.stream().filter((number) -> number == null).count();
			assertThat(hidden > 0 && Suppression.small(total - shown)).as(left + " of " + total).isFalse();
		}
		assertThat(seenPart.groups().values().stream().filter((number) -> number == null).count()).satisfiesAnyOf(
				(count) -> assertThat(count).isNotEqualTo(1), (count) -> assertThat(seenPart.total()).isNull());
	}

	@Example
	void a_part_hides_what_it_would_tell_of_the_rest_of_its_whole() {
		assertThat(Suppression.of(List.of(20, 18, 9), List.of(23, 30, 11)).groups()).containsExactly(1);
		assertThat(Suppression.of(List.of(20, 18, 9), List.of(30, 30, 19)).everything(3)).isTrue();
		assertThat(Suppression.of(List.of(20, 18, 9), List.of(20, 18, 9)).everything(3)).isTrue();
		assertThat(Suppression.of(List.of(20, 18, 9), List.of(21, 19, 10)).total()).isFalse();
	}

	@Example
	void zero_is_shown_and_hides_nobody() {
		assertThat(Suppression.of(List.of(0, 0, 0)).everything(3)).isTrue();
		assertThat(Suppression.of(List.of(0, 12, 0)).everything(3)).isTrue();
		assertThat(Suppression.of(List.of(0, 3, 0))).isEqualTo(new Suppression.Shown(false, Set.of()));
	}

	@Example
	void a_small_number_takes_a_second_one_with_it() {
		assertThat(Suppression.of(List.of(20, 18, 2)).groups()).containsExactly(1);
		assertThat(Suppression.of(List.of(20, 3, 2, 9)).groups()).containsExactly(0, 3);
		assertThat(Suppression.of(List.of(20, 1, 1, 9)).groups()).containsExactly(3);
	}

	@Example
	void periods_are_whole_and_follow_each_other() {
		Period half = Period.ofKey("2026-H2").orElseThrow();
		assertThat(half.first()).isEqualTo("2026-07-01");
		assertThat(half.last()).isEqualTo("2026-12-31");
		assertThat(half.next().key()).isEqualTo("2027-H1");
		assertThat(half.previous().previous().key()).isEqualTo("2025-H2");
		assertThat(half.parts(Rhythm.QUARTER)).extracting(Period::key).containsExactly("2026-Q3", "2026-Q4");
		assertThat(half.parts(Rhythm.YEAR)).isEmpty();
		assertThat(Period.ofKey("2026-02").orElseThrow().last()).isEqualTo("2026-02-28");
		for (String key : List.of("", "2026-H3", "2026-13", "2026-Q0", "1999", "2026-H1 ", "x")) {
			assertThat(Period.ofKey(key)).isEmpty();
		}
		for (String key : List.of("2026", "2026-H1", "2026-Q4", "2026-07")) {
			assertThat(Period.ofKey(key).orElseThrow().key()).isEqualTo(key);
		}
	}

	@Provide
	Arbitrary<List<Integer>> rows() {
		return Arbitraries
			.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 5)),
					Tuple.of(1, Arbitraries.integers().between(0, 40)))
			.list()
			.ofMinSize(2)
			.ofMaxSize(8);
	}

	/**
	 * Rows of the same sum that differ in the small number and in one or two others; or
	 * in which all small ones are the same and somebody else has the rest.
	 */
	private static List<List<Integer>> others(List<Integer> row, int small) {
		List<List<Integer>> others = new ArrayList<>();
		int large = IntStream.range(0, row.size())
			.filter((at) -> row.get(at) >= Suppression.LEAST)
			.findFirst()
			.orElse(small);
		for (int same = 1; same < Suppression.LEAST; same++) {
			List<Integer> changed = new ArrayList<>(row);
			for (int at = 0; at < row.size(); at++) {
				if (Suppression.small(row.get(at))) {
					changed.set(at, same);
					changed.set(large, changed.get(large) + row.get(at) - same);
				}
			}
			if (changed.get(large) >= 0) {
				others.add(changed);
			}
		}
		for (int second = 0; second < row.size(); second++) {
			for (int third = 0; third < row.size(); third++) {
				for (int one = -3; one <= 3; one++) {
					for (int two = -3; two <= 3; two++) {
						List<Integer> changed = new ArrayList<>(row);
						changed.set(small, row.get(small) + one);
						changed.set(second, changed.get(second) + two);
						changed.set(third, changed.get(third) - one - two);
						if (one != 0 && second != small && third != small
								&& changed.stream().allMatch((number) -> number >= 0)) {
							others.add(changed);
						}
					}
				}
			}
		}
		return others;
	}

	private static List<List<Integer>> rows(int groups, int total) {
		if (groups == 1) {
			return List.of(List.of(total));
		}
		List<List<Integer>> rows = new ArrayList<>();
		for (int first = 0; first <= total; first++) {
			for (List<Integer> rest : rows(groups - 1, total - first)) {
				List<Integer> row = new ArrayList<>(List.of(first));
				row.addAll(rest);
				rows.add(row);
			}
		}
		return rows;
	}

	/** The row as anybody sees it, in the file too. */
	private static String seen(List<Integer> row) {
		Cells cells = Cells.suppressed(named(row));
		return cells.total() + " " + cells.groups();
	}

	private static String seen(List<Integer> row, List<Integer> whole) {
		Cells cells = Cells.suppressed(named(row), named(whole));
		return cells.total() + " " + cells.groups();
	}

	private static Map<String, Integer> named(List<Integer> row) {
		Map<String, Integer> named = new LinkedHashMap<>();
		for (int at = 0; at < row.size(); at++) {
			named.put("g" + at, row.get(at));
		}
		return named;
	}

}
