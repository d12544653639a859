package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerFormTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final Map<String, Measure> MEASURES = Map.of("yes-no", new Measure.YesNo(), "number",
			new Measure.Count(Text.NONE, 0), "decimal", new Measure.Count(Text.NONE, 2), "percent",
			new Measure.Percent(), "amount", new Measure.Amount(), "date", new Measure.Day(), "document",
			new Measure.Document(), "choice", Samples.CHOICE);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			number  | 14                | 14
			number  | 1,234,567         | 1234567
			number  | 1 234 567         | 1234567
			number  | 007               | 7
			number  | 3.0               | 3
			decimal | 2.50              | 2.5
			percent | 0                 | 0
			percent | 100               | 100
			percent | 81.25             | 81.25
			percent | 81,5              | 81.5
			amount  | 4 250 000,50      | 4250000.50
			amount  | 4,250,000.00      | 4250000.00
			amount  | 4250000           | 4250000.00
			""")
	void numbers_may_be_written_in_several_ways(String measure, String typed, BigDecimal number) {
		AnswerForm.Read read = read(MEASURES.get(measure), Map.of("value", typed));

		assertThat(read.problems()).isEmpty();
		assertThat(read.value())
			.isEqualTo(measure.equals("amount") ? new Value.Money(number, "PHP") : new Value.Numeric(number));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			number   | -1                   | error.number
			number   | twelve               | error.number
			number   | 1,23                 | error.number-whole
			number   | 1,2,3                | error.number
			number   | 1e9                  | error.number
			number   | ٣                    | error.number
			number   | 2.5                  | error.number-whole
			decimal  | 2.505                | error.number-decimals
			number   | 1234567890123456     | error.number-large
			percent  | 440                  | error.percent
			percent  | 100.01               | error.percent
			percent  | 81,555               | error.percent
			percent  | 81.255               | error.number-decimals
			amount   | PHP 5                | error.amount
			amount   | 5.001                | error.number-decimals
			date     | 2026-02-30           | error.date
			date     | 30/06/2026           | error.date
			date     | 0206-06-30           | error.date
			date     | 2026-11-24           | error.date-future
			""")
	void what_cannot_be_is_repeated_beside_the_field(String measure, String typed, String message) {
		AnswerForm.Read read = read(MEASURES.get(measure), Map.of("value", typed));

		assertThat(read.value()).isNull();
		assertThat(read.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("T1.1.value");
			assertThat(problem.message()).isEqualTo(message);
			assertThat(problem.args().get(0)).isEqualTo(typed);
		});
	}

	@ParameterizedTest
	@CsvSource({ "yes-no,maybe", "document,lost", "choice,other" })
	void a_word_that_was_not_offered_is_refused(String measure, String typed) {
		assertThat(read(MEASURES.get(measure), Map.of("value", typed)).problems())
			.containsExactly(Problem.of("T1.1.value", "error.option"));
	}

	@Test
	void nothing_entered_is_blank_whatever_the_page_filled_in_itself() {
		AnswerForm.Read read = read(new Measure.Percent(),
				Map.of("value", "  ", "statedBy", UUID.randomUUID().toString(), "base", "3", "currency", "PHP"));

		assertThat(read.blank()).isTrue();
		assertThat(read.problems()).isEmpty();
		assertThat(read.basedOn()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "note,Ten barangays are missing", "speaksOf,2026-06-30" })
	void a_note_or_a_date_alone_is_no_answer(String field, String typed) {
		AnswerForm.Read read = read(new Measure.Percent(), Map.of(field, typed));

		assertThat(read.blank()).isFalse();
		assertThat(read.problems()).containsExactly(Problem.of("T1.1.value", "error.answer-missing"));
	}

	@Test
	void not_applicable_needs_a_reason_and_no_value() {
		assertThat(read(new Measure.Percent(), Map.of("na", "on", "reason", "No barangays")).notApplicable())
			.isEqualTo("No barangays");
		assertProblem(new Measure.Percent(), Map.of("na", "on"), "reason", "error.reason-missing");
		assertProblem(new Measure.Percent(), Map.of("na", "on", "reason", "x", "value", "5"), "value",
				"error.not-applicable-and-value");
		assertProblem(new Measure.Percent(), Map.of("reason", "x"), "value", "error.answer-missing");
		assertProblem(new Measure.Percent(), Map.of("reason", "x", "value", "5"), "na", "error.reason-alone");
	}

	@Test
	void not_applicable_takes_the_place_of_a_radio_button_that_cannot_be_cleared() {
		AnswerForm.Read read = read(new Measure.YesNo(), Map.of("na", "on", "reason", "No survey", "value", "yes"));

		assertThat(read.problems()).isEmpty();
		assertThat(read.value()).isNull();
		assertThat(read.notApplicable()).isEqualTo("No survey");
	}

	@Test
	void an_accepted_alternative_stands_instead_of_a_value() {
		assertThat(read(new Measure.Percent(), Map.of("alternative", "none-found")).value())
			.isEqualTo(new Value.Alternative("none-found"));
		assertThat(read(new Measure.YesNo(), Map.of("value", "none-found")).value())
			.isEqualTo(new Value.Alternative("none-found"));
		assertProblem(new Measure.Percent(), Map.of("alternative", "none-found", "value", "5"), "value",
				"error.alternative-and-value");
		assertProblem(new Measure.Percent(), Map.of("alternative", "invented"), "alternative", "error.option");
	}

	@Test
	void items_of_a_ratio_are_ticked_or_none_of_them() {
		Map<String, List<String>> fields = new HashMap<>(Map.of("T1.1.item", List.of("sex", "age")));
		assertThat(AnswerForm.read(Samples.of(Samples.RATIO), fields, "PHP", TODAY).value())
			.isEqualTo(new Value.Items(new TreeSet<>(List.of("age", "sex"))));
		assertThat(read(Samples.RATIO, Map.of("none", "on")).value()).isEqualTo(new Value.Items(new TreeSet<>()));
		assertProblem(Samples.RATIO, Map.of("none", "on", "item", "sex"), "item", "error.none-and-items");
		assertProblem(Samples.RATIO, Map.of("item", "colour"), "item", "error.option");
		assertThat(read(Samples.RATIO, Map.of("value", "x")).blank()).isTrue();
	}

	@Test
	void numbers_asked_together_are_given_together() {
		assertThat(read(Samples.PAIRED, Map.of("part.surveys", "1", "part.groups", "0")).value())
			.isEqualTo(new Value.Parts(Map.of("surveys", BigDecimal.ONE, "groups", BigDecimal.ZERO)));
		assertProblem(Samples.PAIRED, Map.of("part.surveys", "1"), "part.groups", "error.part-missing");
		assertThat(read(Samples.PAIRED, Map.of("part.surveys", "x", "part.groups", "-1")).problems())
			.extracting(Problem::field)
			.containsExactly("T1.1.part.surveys", "T1.1.part.groups");
	}

	@Test
	void groups_must_add_up_to_the_total() {
		Map<String, String> fields = Map.of("part.total", "10", "part.women", "6", "part.men", "3", "part.unknown",
				"2");

		assertThat(read(Samples.COUNTS, fields).problems())
			.containsExactly(Problem.of("T1.1.part.total", "error.total", BigDecimal.TEN, BigDecimal.valueOf(11)));
		Map<String, String> right = new HashMap<>(fields);
		right.put("part.total", "11");
		assertThat(read(Samples.COUNTS, right).value()).isInstanceOf(Value.Parts.class);
	}

	@Test
	void who_says_so_is_a_person_of_the_list_or_somebody_named() {
		UUID person = UUID.randomUUID();
		assertThat(read(new Measure.Percent(), Map.of("value", "5", "statedBy", person.toString())).statedBy())
			.isEqualTo(new PersonId(person));
		AnswerForm.Read named = read(new Measure.Percent(), Map.of("value", "5", "statedBy", "other", "statedByName",
				" Grace Umali ", "statedByOffice", "social-welfare"));
		assertThat(named.statedByName()).isEqualTo("Grace Umali");
		assertThat(named.statedByOffice()).isEqualTo("social-welfare");
		assertThat(named.statedBy()).isNull();
		assertProblem(new Measure.Percent(), Map.of("value", "5", "statedBy", "other"), "statedByName",
				"error.stated-by-name");
		assertProblem(new Measure.Percent(), Map.of("value", "5", "statedBy", "42"), "statedBy", "error.stated-by");
	}

	@Test
	void an_amount_may_name_its_currency() {
		assertThat(read(new Measure.Amount(), Map.of("value", "1,500", "currency", "xof")).value())
			.isEqualTo(new Value.Money(new BigDecimal("1500"), "XOF"));
		assertThat(read(new Measure.Amount(), Map.of("value", "1500", "currency", "PESO")).problems())
			.containsExactly(Problem.of("T1.1.currency", "error.currency", "PESO"));
	}

	@Test
	void signs_nobody_can_see_are_dropped_and_endless_texts_are_refused() {
		AnswerForm.Read read = read(new Measure.Percent(), Map.of("value", "5\u0000", "note", "one\r\ntwo\u0007"));
		assertThat(read.value()).isEqualTo(new Value.Numeric(new BigDecimal("5")));
		assertThat(read.note()).isEqualTo("one\ntwo");
		assertThat(read(new Measure.Percent(), Map.of("value", "5", "note", "x".repeat(4001))).problems())
			.containsExactly(Problem.of("T1.1.note", "error.too-long", 4000, 4001));
		assertThat(read(new Measure.Percent(), Map.of("value", "9".repeat(5000))).problems()).hasSize(1);
	}

	@Property(tries = 300)
	void an_answer_shown_in_its_form_and_sent_again_is_the_same(
			@ForAll("answered") Tuple2<Indicator, Answer> answered) {
		Answer answer = answered.get2();
		AnswerForm.Read read = AnswerForm.read(answered.get1(), AnswerForm.fields(answered.get1(), answer), "PHP",
				TODAY);

		assertThat(read.problems()).isEmpty();
		assertThat(read.value()).isEqualTo(answer.value());
		assertThat(read.notApplicable()).isEqualTo(answer.notApplicable());
		assertThat(read.note()).isEqualTo(answer.note());
		assertThat(read.speaksOf()).isEqualTo(answer.speaksOf());
		assertThat(read.statedBy()).isEqualTo(answer.statedBy());
		assertThat(read.basedOn()).isEqualTo(answer.version());
		if (answer.value() != null) {
			assertThat(ValueJson.read(ValueJson.write(answer.value()))).isEqualTo(answer.value());
		}
	}

	@Property(tries = 300)
	void whatever_is_sent_ends_as_a_value_or_as_problems_of_known_fields(@ForAll("measures") Measure measure,
			@ForAll("junk") Map<String, String> junk) {
		AnswerForm.Read read = read(measure, junk);

		assertThat(read.blank() || !read.problems().isEmpty() || read.value() != null || read.notApplicable() != null)
			.isTrue();
		assertThat(read.problems()).allSatisfy((problem) -> assertThat(problem.field()).startsWith("T1.1."));
	}

	@Provide
	Arbitrary<Measure> measures() {
		List<Measure> measures = new ArrayList<>(MEASURES.values());
		measures.addAll(List.of(Samples.RATIO, Samples.PAIRED, Samples.COUNTS));
		return Arbitraries.of(measures);
	}

	@Provide
	Arbitrary<Map<String, String>> junk() {
		return Arbitraries.maps(
				Arbitraries.of("value", "item", "none", "part.surveys", "part.total", "alternative", "na", "reason",
						"note", "speaksOf", "statedBy", "currency", "base"),
				Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(12),
						Arbitraries.of("yes", "5", "sex", "on", "2026-01-01", "none-found", "other")));
	}

	@Provide
	Arbitrary<Tuple2<Indicator, Answer>> answered() {
		return measures().flatMap((measure) -> Combinators
			.combine(values(measure).injectNull(0.1), Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20),
					Arbitraries.integers().between(0, 900).map(TODAY::minusDays).injectNull(0.3),
					Arbitraries.integers().between(1, 50))
			.as((value, words, speaksOf, version) -> Tuple.of(Samples.of(measure),
					new Answer(UUID.randomUUID(), new Subject("test", UUID.randomUUID()), "T1.1", version, value,
							(value != null) ? null : words, words, speaksOf, new PersonId(UUID.randomUUID()), null,
							new PersonId(UUID.randomUUID()), Instant.EPOCH, "bundle"))));
	}

	static Arbitrary<Value> values(Measure measure) {
		Arbitrary<BigDecimal> whole = Arbitraries.longs().between(0, 1_000_000_000L).map(BigDecimal::valueOf);
		Arbitrary<? extends Value> values;
		if (measure instanceof Measure.YesNo) {
			values = Arbitraries.of(true, false).map(Value.YesNo::new);
		}
		else if (measure instanceof Measure.Percent) {
			values = Arbitraries.bigDecimals()
				.between(BigDecimal.ZERO, BigDecimal.valueOf(100))
				.ofScale(2)
				.map(AnswerFormTest::numeric);
		}
		else if (measure instanceof Measure.Count count) {
			values = whole.map((number) -> numeric(number.movePointLeft(count.decimals())));
		}
		else if (measure instanceof Measure.Amount) {
			values = whole.map((number) -> new Value.Money(number.movePointLeft(2).setScale(2), "PHP"));
		}
		else if (measure instanceof Measure.Day) {
			values = Arbitraries.integers().between(0, 9999).map((days) -> new Value.Day(TODAY.minusDays(days)));
		}
		else if (measure instanceof Measure.Ratio ratio) {
			values = Arbitraries.of(Words.ids(ratio.items()))
				.set()
				.map((items) -> new Value.Items(new TreeSet<>(items)));
		}
		else if (measure instanceof Measure.Paired) {
			values = whole.map((number) -> new Value.Parts(Map.of("surveys", number, "groups", BigDecimal.ZERO)));
		}
		else if (measure instanceof Measure.Disaggregated) {
			values = whole.map((number) -> new Value.Parts(Map.of("total", number.add(BigDecimal.ONE), "women", number,
					"men", BigDecimal.ONE, "unknown", BigDecimal.ZERO)));
		}
		else {
			values = Arbitraries.of(Words.of(measure)).map(Value.Chosen::new);
		}
		return Arbitraries.oneOf(values.map((value) -> (Value) value),
				Arbitraries.just(new Value.Alternative("none-found")));
	}

	private static Value numeric(BigDecimal number) {
		BigDecimal plain = number.stripTrailingZeros();
		return new Value.Numeric((plain.scale() < 0) ? plain.setScale(0) : plain);
	}

	private static AnswerForm.Read read(Measure measure, Map<String, String> typed) {
		Map<String, List<String>> fields = new HashMap<>();
		typed.forEach((field, value) -> fields.put("T1.1." + field, List.of(value)));
		return AnswerForm.read(Samples.of(measure), fields, "PHP", TODAY);
	}

	private static void assertProblem(Measure measure, Map<String, String> typed, String field, String message) {
		assertThat(read(measure, typed).problems()).extracting(Problem::field, Problem::message)
			.contains(org.assertj.core.groups.Tuple.tuple("T1.1." + field, message));
	}

}
