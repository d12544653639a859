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

	private static Map<String, Integer> named(List<Integer> row) {
		Map<String, Integer> named = new LinkedHashMap<>();
		for (int at = 0; at < row.size(); at++) {
			named.put("g" + at, row.get(at));
		}
		return named;
	}

}
