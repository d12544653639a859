package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Territories;
import org.hakbang.testing.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@AppTest
class AnswerFragmentTest {

	private static final PersonId ROWENA = new PersonId(UUID.randomUUID());

	private static final PersonId ME = new PersonId(UUID.randomUUID());

	@Autowired
	SpringTemplateEngine engine;

	@Autowired
	ApplicationContext beans;

	@Autowired
	Territories territories;

	static Stream<Arguments> answers() {
		return Stream.of(arguments(new Measure.YesNo(), new Value.YesNo(false)),
				arguments(new Measure.YesNo(), new Value.Alternative("none-found")),
				arguments(new Measure.Count(Samples.text("months"), 1), new Value.Numeric(new BigDecimal("3.5"))),
				arguments(new Measure.Percent(), new Value.Numeric(new BigDecimal("81"))),
				arguments(new Measure.Percent(), new Value.Alternative("none-found")),
				arguments(new Measure.Percent(), null),
				arguments(new Measure.Amount(), new Value.Money(new BigDecimal("4250000.00"), "PHP")),
				arguments(new Measure.Amount(), new Value.Money(new BigDecimal("12.50"), "EUR")),
				arguments(new Measure.Day(), new Value.Day(LocalDate.of(2026, 6, 30))),
				arguments(new Measure.Document(), new Value.Chosen("partial")),
				arguments(Samples.CHOICE, new Value.Chosen("adopted")),
				arguments(Samples.RATIO, new Value.Items(new TreeSet<>(Set.of("sex", "place")))),
				arguments(Samples.RATIO, new Value.Items(new TreeSet<>())),
				arguments(Samples.PAIRED,
						new Value.Parts(Map.of("surveys", BigDecimal.ONE, "groups", BigDecimal.ZERO))),
				arguments(Samples.COUNTS, new Value.Parts(Map.of("total", BigDecimal.TEN, "women", BigDecimal.ONE,
						"men", BigDecimal.valueOf(9), "unknown", BigDecimal.ZERO))));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void a_form_that_is_shown_and_sent_back_says_the_same(Measure measure, @Nullable Value value) {
		Indicator indicator = Samples.of(measure);
		Answer answer = new Answer(UUID.randomUUID(), new Subject("test", UUID.randomUUID()), "T1.1", 3, value,
				(value != null) ? null : "No barangays", "A \"note\" & <more>", LocalDate.of(2026, 6, 30), ROWENA,
				"planning", ME, Instant.EPOCH, "bundle");

		Document page = render(indicator, answer, AnswerForm.fields(indicator, answer), List.of());
		AnswerForm.Read read = AnswerForm.read(indicator, sent(page), "PHP", LocalDate.of(2026, 11, 23));

		assertThat(read.problems()).isEmpty();
		assertThat(read.value()).isEqualTo(value);
		assertThat(read.notApplicable()).isEqualTo(answer.notApplicable());
		assertThat(read.note()).isEqualTo(answer.note());
		assertThat(read.speaksOf()).isEqualTo(answer.speaksOf());
		assertThat(read.statedBy()).isEqualTo(ROWENA);
		assertThat(read.basedOn()).isEqualTo(3);
	}

	@ParameterizedTest
	@MethodSource("answers")
	void an_untouched_form_is_blank_and_each_control_has_its_label(Measure measure, @Nullable Value value) {
		Document page = render(Samples.of(measure), null, Map.of(), List.of());

		assertThat(AnswerForm.read(Samples.of(measure), sent(page), "PHP", LocalDate.of(2026, 11, 23)).blank())
			.isTrue();
		assertThat(page.text()).contains("What is it?");
		Set<String> ids = new HashSet<>();
		for (Element element : page.select("[id]")) {
			assertThat(ids.add(element.id())).as(element.id()).isTrue();
		}
		for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
			boolean labelled = control.parents().is("label") || control.hasAttr("aria-label")
					|| page.select("label").stream().anyMatch((label) -> label.attr("for").equals(control.id()));
			assertThat(labelled).as(control.outerHtml()).isTrue();
		}
		assertThat(page.select("[style], script")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("answers")
	void a_problem_stands_beside_its_field_and_the_summary_can_link_to_it(Measure measure, @Nullable Value value) {
		List<String> fields = new ArrayList<>(
				List.of(ValueForm.field(measure), "note", "reason", "na", "speaksOf", "statedBy", "statedByName"));
		for (String field : fields) {
			List<Problem> problems = List.of(Problem.of("T1.1." + field, "error.percent", "440"));
			Document page = render(Samples.of(measure), null, Map.of("T1.1.value", List.of("440")), problems);

			assertThat(page.select(".bad .msg").text())
				.isEqualTo("Enter a share from 0 to 100, with a point such as 81.5. You wrote 440.");
			Element target = page.getElementById("T1.1." + field);
			assertThat(target).as(field).isNotNull();
			assertThat(target.parents().is("details:not([open])")).as("in the open: " + field).isFalse();
			assertThat(page.getElementById("T1.1." + field + "-error")).as(field).isNotNull();
		}
	}

	@Test
	void what_was_typed_is_kept_even_if_it_is_wrong() {
		Document page = render(
				Samples.of(new Measure.Percent()), null, Map.of("T1.1.value", List.of("<440>"), "T1.1.base",
						List.of("2"), "T1.1.statedBy", List.of("other"), "T1.1.statedByName", List.of("Grace Umali")),
				List.of());

		assertThat(page.getElementById("T1.1.value").val()).isEqualTo("<440>");
		assertThat(page.getElementById("T1.1.statedByName").val()).isEqualTo("Grace Umali");
		assertThat(page.getElementById("T1.1.statedByName").parents().is("details[open]")).isTrue();
		assertThat(sent(page)).containsEntry("T1.1.base", List.of("2"));
	}

	@Test
	void the_reader_is_named_first_and_marked() {
		Document page = render(Samples.of(new Measure.Percent()), null, Map.of(), List.of());

		assertThat(page.select("select option[selected]").eachText()).containsExactly("Marites Landicho (you)");
		assertThat(page.getElementById("T1.1.statedBy").select("option").eachText()).contains(
				"Rowena Castillo, " + this.territories.country("PH").offices().get("planning").in(Locale.ENGLISH),
				"Someone else");
	}

	private Document render(Indicator indicator, @Nullable Answer answer, Map<String, List<String>> fields,
			List<Problem> problems) {
		Context context = new Context(Locale.ENGLISH);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		context.setVariable("standing", new Standing(indicator, answer, (answer != null) ? answer.value() : null,
				State.UNANSWERED, null, false, List.of(), null, null));
		context.setVariable("fields", fields);
		context.setVariable("problems", problems);
		context.setVariable("people", List.of(new PersonView(ROWENA, "Rowena Castillo", "planning", false),
				new PersonView(ME, "Marites Landicho", null, true)));
		context.setVariable("me", ME);
		context.setVariable("country", this.territories.country("PH"));
		return Jsoup.parse(this.engine.process("checklist/answer-form", context));
	}

	/** What a browser without scripts would send. */
	private static Map<String, List<String>> sent(Document page) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Element control : page.select("input, textarea")) {
			boolean pick = control.attr("type").matches("radio|checkbox");
			if (!pick || control.hasAttr("checked")) {
				fields.computeIfAbsent(control.attr("name"), (name) -> new ArrayList<>())
					.add(control.is("textarea") ? control.wholeText() : control.val());
			}
		}
		for (Element select : page.select("select")) {
			Element option = select.selectFirst("option[selected]");
			fields.put(select.attr("name"), List.of(((option != null) ? option : select.selectFirst("option")).val()));
		}
		return fields;
	}

}
