package org.hakbang.checklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.Indicator.Requirement;

/**
 * Answers that an indicator's form would take, enough of them to find out whether a rule
 * can be met and can be failed: every word and every set of items; of numbers the ends of
 * the measure and what lies on and beside each bound.
 */
public final class PossibleAnswers {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private PossibleAnswers() {
	}

	public static boolean canMeet(Indicator indicator, Rule rule) {
		return of(indicator).anyMatch((value) -> Rules.holds(rule, value));
	}

	/** {@link Rule.IsSet} is failed by not answering, every other rule by an answer. */
	public static boolean canFail(Indicator indicator, Rule rule) {
		return (rule instanceof Rule.IsSet) || of(indicator).anyMatch((value) -> !Rules.holds(rule, value));
	}

	public static boolean aimImpliesRequirement(Indicator indicator) {
		Rule requirement = Objects.requireNonNull(indicator.requirement()).rule();
		Rule aim = Objects.requireNonNull(indicator.aim()).rule();
		return of(indicator).filter((value) -> Rules.holds(aim, value))
			.allMatch((value) -> Rules.holds(requirement, value));
	}

	static Stream<Value> of(Indicator indicator) {
		List<BigDecimal> bounds = Stream.of(indicator.requirement(), indicator.aim())
			.filter((requirement) -> requirement != null)
			.map(Requirement::rule)
			.flatMap(PossibleAnswers::bounds)
			.toList();
		Stream<Value> alternatives = indicator.alternatives().stream().map(Option::id).map(Value.Alternative::new);
		return Stream.concat(values(indicator.measure(), bounds), alternatives);
	}

	private static Stream<? extends Value> values(Measure measure, List<BigDecimal> bounds) {
		if (measure instanceof Measure.YesNo) {
			return Stream.of(new Value.YesNo(true), new Value.YesNo(false));
		}
		if (measure instanceof Measure.Day) {
			return Stream.of(new Value.Day(LocalDate.of(2026, 10, 1)));
		}
		if (measure instanceof Measure.Document || measure instanceof Measure.Choice) {
			return Words.of(measure).stream().map(Value.Chosen::new);
		}
		if (measure instanceof Measure.Percent) {
			return numbers(bounds, 2).filter((number) -> number.compareTo(HUNDRED) <= 0).map(Value.Numeric::new);
		}
		if (measure instanceof Measure.Amount) {
			return numbers(bounds, 2).map((number) -> new Value.Money(number, "PHP"));
		}
		if (measure instanceof Measure.Count count) {
			return numbers(bounds, count.decimals()).map(Value.Numeric::new);
		}
		if (measure instanceof Measure.Ratio ratio) {
			return subsets(Words.ids(ratio.items())).stream().map(Value.Items::new);
		}
		if (measure instanceof Measure.Paired paired) {
			return parts(Words.ids(paired.parts()), bounds).stream().map(Value.Parts::new);
		}
		return parts(Words.ids(((Measure.Disaggregated) measure).groups()), bounds).stream()
			.map(PossibleAnswers::withTotal);
	}

	private static Stream<BigDecimal> bounds(Rule rule) {
		if (rule instanceof Rule.AllOf all) {
			return all.rules().stream().flatMap(PossibleAnswers::bounds);
		}
		if (rule instanceof Rule.AnyOf any) {
			return any.rules().stream().flatMap(PossibleAnswers::bounds);
		}
		return Range.of(rule)
			.stream()
			.flatMap((range) -> Stream.of(range.low(), range.high()))
			.filter((end) -> end != null);
	}

	/** What the form takes: so many decimals at most. */
	private static Stream<BigDecimal> numbers(List<BigDecimal> bounds, int decimals) {
		BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
		return Stream.concat(Stream.of(BigDecimal.ZERO, step, HUNDRED), bounds.stream().flatMap((bound) -> {
			BigDecimal below = bound.setScale(decimals, RoundingMode.FLOOR);
			BigDecimal above = bound.setScale(decimals, RoundingMode.CEILING);
			return Stream.of(below.subtract(step), below, above, above.add(step));
		})).filter((number) -> number.signum() >= 0);
	}

	private static List<SortedSet<String>> subsets(List<String> items) {
		List<SortedSet<String>> all = new ArrayList<>(List.of(new TreeSet<>()));
		for (String item : items) {
			for (SortedSet<String> without : List.copyOf(all)) {
				SortedSet<String> with = new TreeSet<>(without);
				with.add(item);
				all.add(with);
			}
		}
		return all;
	}

	/** All parts alike, and each part alone with the others at 0. */
	private static List<Map<String, BigDecimal>> parts(List<String> parts, List<BigDecimal> bounds) {
		List<Map<String, BigDecimal>> all = new ArrayList<>();
		numbers(bounds, 0).forEach((number) -> {
			Map<String, BigDecimal> alike = new TreeMap<>();
			parts.forEach((part) -> alike.put(part, number));
			all.add(alike);
			parts.forEach((part) -> {
				Map<String, BigDecimal> alone = new TreeMap<>();
				parts.forEach((other) -> alone.put(other, other.equals(part) ? number : BigDecimal.ZERO));
				all.add(alone);
			});
		});
		return all;
	}

	private static Value withTotal(Map<String, BigDecimal> groups) {
		Map<String, BigDecimal> all = new TreeMap<>(groups);
		all.put("total", groups.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
		return new Value.Parts(all);
	}

}
