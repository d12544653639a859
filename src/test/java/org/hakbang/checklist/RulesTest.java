package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.checklist.Rules.Judgement;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {

	private static final Rule AT_LEAST_TWO = new Rule.AtLeast(BigDecimal.valueOf(2), "");

	private static final Rule ALL = new Rule.AtLeast(BigDecimal.valueOf(3), "");

	@Test
	void without_an_answer_it_is_unanswered_and_no_failure() {
		assertThat(judge(Evidence.REQUIRED, null, null, true))
			.isEqualTo(new Judgement(State.UNANSWERED, State.UNANSWERED, false));
	}

	@Test
	void a_reason_makes_it_not_applicable() {
		assertThat(judge(Evidence.REQUIRED, null, "No survey this year", false))
			.isEqualTo(new Judgement(State.NOT_APPLICABLE, State.NOT_APPLICABLE, false));
	}

	@Test
	void it_does_not_apply_to_a_level_it_does_not_name_whatever_was_answered() {
		Indicator cities = levels(List.of("city"));

		assertThat(Rules.judge(cities, items("sex", "age"), null, "province", true, false).state())
			.isEqualTo(State.NOT_APPLICABLE);
		assertThat(Rules.judge(cities, items("sex", "age"), null, "city", true, false).state()).isEqualTo(State.MET);
	}

	@Test
	void what_needs_evidence_is_not_met_without_it_and_says_so() {
		assertThat(judge(Evidence.REQUIRED, items("sex", "age"), null, false))
			.isEqualTo(new Judgement(State.NOT_MET, State.NOT_MET, true));
		assertThat(judge(Evidence.REQUIRED, items("sex"), null, false))
			.isEqualTo(new Judgement(State.NOT_MET, State.NOT_MET, false));
		assertThat(judge(Evidence.REQUIRED, items("sex", "age"), null, true))
			.isEqualTo(new Judgement(State.MET, State.NOT_MET, false));
	}

	@Test
	void the_aim_is_judged_beside_the_requirement() {
		assertThat(judge(Evidence.OPTIONAL, items("sex", "age", "place"), null, false))
			.isEqualTo(new Judgement(State.MET, State.MET, false));
	}

	@Test
	void an_advisory_indicator_is_judged_by_its_aim_and_has_no_second_state() {
		Indicator advisory = Samples.of("T1.1", Samples.RATIO, null, AT_LEAST_TWO, Evidence.OPTIONAL);

		assertThat(Rules.judge(advisory, items("sex"), null, "city", false, false))
			.isEqualTo(new Judgement(State.NOT_MET, null, false));
		assertThat(Rules.judge(advisory, items("sex", "age"), null, "city", false, false))
			.isEqualTo(new Judgement(State.MET, null, false));
	}

	@Test
	void where_no_rule_is_set_an_answer_is_enough() {
		assertThat(Rules.judge(Samples.of(new Measure.Percent()), new Value.Numeric(BigDecimal.ZERO), null, "city",
				false, false))
			.isEqualTo(new Judgement(State.MET, null, false));
	}

	@Test
	void words_are_compared_with_words() {
		assertThat(Rules.holds(new Rule.Equal("yes"), new Value.YesNo(true))).isTrue();
		assertThat(Rules.holds(new Rule.Equal("yes"), new Value.YesNo(false))).isFalse();
		assertThat(Rules.holds(new Rule.OneOf(Set.of("partial", "complete")), new Value.Chosen("partial"))).isTrue();
		assertThat(Rules.holds(new Rule.OneOf(Set.of("partial", "complete")), new Value.Chosen("absent"))).isFalse();
		assertThat(Rules.holds(new Rule.Equal("none-found"), new Value.Alternative("none-found"))).isFalse();
		assertThat(Rules.holds(new Rule.AcceptedAlternative("none-found"), new Value.Alternative("none-found")))
			.isTrue();
		assertThat(Rules.holds(new Rule.Includes(Set.of("sex", "age")), items("age", "sex", "place"))).isTrue();
		assertThat(Rules.holds(new Rule.Includes(Set.of("sex", "age")), items("sex", "place"))).isFalse();
	}

	@Test
	void a_part_is_judged_by_its_own_number_and_a_count_by_its_total() {
		Value pair = new Value.Parts(Map.of("surveys", BigDecimal.ONE, "groups", BigDecimal.ZERO));
		Value counts = new Value.Parts(Map.of("total", BigDecimal.TEN, "women", BigDecimal.ZERO));

		assertThat(Rules.holds(new Rule.AtLeast(BigDecimal.ONE, "surveys"), pair)).isTrue();
		assertThat(Rules.holds(new Rule.AtLeast(BigDecimal.ONE, "groups"), pair)).isFalse();
		assertThat(Rules.holds(new Rule.Above(BigDecimal.ZERO, ""), counts)).isTrue();
		assertThat(Rules.holds(new Rule.Above(BigDecimal.ZERO, "women"), counts)).isFalse();
	}

	@Property
	void bounds_hold_as_arithmetic_says(@ForAll @IntRange(min = -5, max = 105) int bound,
			@ForAll @IntRange(max = 100) int number) {
		BigDecimal limit = BigDecimal.valueOf(bound);
		Value money = new Value.Money(new BigDecimal(number + ".00"), "PHP");

		assertThat(Rules.holds(new Rule.AtLeast(limit, ""), money)).isEqualTo(number >= bound);
		assertThat(Rules.holds(new Rule.AtMost(limit, ""), money)).isEqualTo(number <= bound);
		assertThat(Rules.holds(new Rule.Above(limit, ""), money)).isEqualTo(number > bound);
	}

	@Property
	void all_of_and_any_of_are_and_and_or(@ForAll("rules") Rule one, @ForAll("rules") Rule other,
			@ForAll("shares") Value value) {
		boolean first = Rules.holds(one, value);
		boolean second = Rules.holds(other, value);

		assertThat(Rules.holds(new Rule.AllOf(List.of(one, other)), value)).isEqualTo(first && second);
		assertThat(Rules.holds(new Rule.AnyOf(List.of(one, other)), value)).isEqualTo(first || second);
	}

	@Property(tries = 500)
	void the_reader_refuses_exactly_the_bounds_that_no_answer_can_meet_or_fail(@ForAll("bounds") Rule rule) {
		List<Value> answers = java.util.stream.IntStream.rangeClosed(0, 10000)
			.mapToObj((hundredth) -> (Value) new Value.Numeric(BigDecimal.valueOf(hundredth, 2)))
			.toList();
		boolean some = answers.stream().anyMatch((value) -> Rules.holds(rule, value));
		boolean every = answers.stream().allMatch((value) -> Rules.holds(rule, value));

		Optional<String> misfit = new RuleFit(new Measure.Percent(), List.of()).misfit(rule);

		assertThat(misfit.isPresent()).as("%s: %s", rule, misfit).isEqualTo(!some || every);
	}

	@Property
	void more_evidence_never_makes_it_worse(@ForAll("rules") Rule rule, @ForAll("shares") Value value,
			@ForAll Evidence evidence) {
		Indicator indicator = Samples.of("T1.1", new Measure.Percent(), rule, null, evidence);
		Judgement without = Rules.judge(indicator, value, null, "city", false, false);
		Judgement with = Rules.judge(indicator, value, null, "city", true, false);

		assertThat(with.evidenceMissing()).isFalse();
		assertThat(with.state() == State.MET).isEqualTo(without.state() == State.MET || without.evidenceMissing());
	}

	@Test
	void an_alternative_that_ran_out_meets_nothing_and_misses_no_document() {
		Rule accepted = new Rule.AnyOf(List.of(new Rule.Equal("yes"), new Rule.AcceptedAlternative("none-found")));
		Indicator indicator = Samples.of("T1.1", new Measure.YesNo(), accepted, new Rule.IsSet(), Evidence.REQUIRED);
		Value proposal = new Value.Alternative("none-found");
		assertThat(Rules.judge(indicator, proposal, null, "city", true, false))
			.isEqualTo(new Judgement(State.MET, State.MET, false));
		assertThat(Rules.judge(indicator, proposal, null, "city", true, true))
			.isEqualTo(new Judgement(State.NOT_MET, State.NOT_MET, false));
		assertThat(Rules.judge(indicator, proposal, null, "city", false, true))
			.isEqualTo(new Judgement(State.NOT_MET, State.NOT_MET, false));
	}

	@Provide
	Arbitrary<Value> shares() {
		return Arbitraries.integers().between(0, 100).map((share) -> new Value.Numeric(BigDecimal.valueOf(share)));
	}

	@Provide
	Arbitrary<Rule> bounds() {
		Arbitrary<BigDecimal> bounds = Arbitraries.bigDecimals()
			.between(BigDecimal.valueOf(-2), BigDecimal.valueOf(102))
			.ofScale(2)
			.edgeCases((edge) -> edge.add(BigDecimal.ZERO, BigDecimal.valueOf(100)));
		return Combinators.combine(bounds, Arbitraries.of(0, 1, 2)).as((bound, kind) -> switch (kind) {
			case 0 -> new Rule.AtLeast(bound, "");
			case 1 -> new Rule.AtMost(bound, "");
			default -> new Rule.Above(bound, "");
		});
	}

	@Provide
	Arbitrary<Rule> rules() {
		return Arbitraries.oneOf(bounds(), Arbitraries.of(new Rule.IsSet(), new Rule.Equal("yes")));
	}

	private static Judgement judge(Evidence evidence, @Nullable Value value, @Nullable String notApplicable,
			boolean proven) {
		return Rules.judge(Samples.of("T1.1", Samples.RATIO, AT_LEAST_TWO, ALL, evidence), value, notApplicable, "city",
				proven, false);
	}

	private static Indicator levels(List<String> levels) {
		return new Indicator("T1.1", Text.NONE, Text.NONE, Text.NONE, Text.NONE, Samples.RATIO,
				Samples.requirement(AT_LEAST_TWO), null, null, false, Evidence.OPTIONAL, Text.NONE, "", "task", levels,
				List.of(), List.of(), List.of());
	}

	private static Value items(String... items) {
		return new Value.Items(new TreeSet<>(List.of(items)));
	}

}
