package org.hakbang.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Indicator.Requirement;
import org.hakbang.checklist.PossibleAnswers;
import org.hakbang.checklist.Rule;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads all 67 indicators as an officer would who has nobody to ask, and as an auditor
 * would who wants to know where each of them comes from.
 */
class EveryIndicatorTest {

	private final List<Indicator> indicators = Shipped.indicators();

	@Test
	void all_sixty_seven_are_asked_with_the_measures_and_rules_that_were_agreed() {
		assertThat(AgreedIndicators.all()).hasSize(67);
		assertThat(Shipped.cycle().steps()).extracting((step) -> step.indicators().size())
			.containsExactly(9, 9, 7, 8, 8, 8, 9, 9);
		assertThat(this.indicators).extracting(AgreedIndicators::say).containsExactlyElementsOf(AgreedIndicators.all());
	}

	@Test
	void an_indicator_belongs_to_the_step_of_its_code() {
		assertThat(Shipped.cycle().steps()).allSatisfy((step) -> assertThat(step.indicators())
			.allSatisfy((indicator) -> assertThat(indicator.code()).startsWith("M" + step.number() + ".")));
	}

	@Test
	void none_is_without_question_reason_guidance_or_means() {
		assertThat(this.indicators).allSatisfy((indicator) -> {
			assertThat(Stream.of(indicator.title(), indicator.question(), indicator.why(), indicator.guidance(),
					indicator.means()))
				.as(indicator.code())
				.allMatch((text) -> text.byLanguage().containsKey("en") && !text.isEmpty());
			assertThat(Stream.of(indicator.requirement(), indicator.aim()).filter(Objects::nonNull))
				.as(indicator.code())
				.isNotEmpty()
				.noneMatch((requirement) -> requirement.text().isEmpty());
		});
	}

	@Test
	void each_is_supplied_by_an_office_of_the_country_or_by_the_focal_point() throws IOException {
		JsonNode offices = new YAMLMapper()
			.readTree(Files.readAllBytes(Path.of("src/main/resources/countries/PH.yaml")))
			.get("offices");
		assertThat(this.indicators).extracting(Indicator::supplier)
			.filteredOn((supplier) -> !supplier.isEmpty())
			.isNotEmpty()
			.allMatch(offices::has);
	}

	@Test
	void each_is_asked_by_a_task_or_answered_by_the_record() {
		for (StepDefinition step : Shipped.cycle().steps()) {
			assertThat(step.indicators()).allSatisfy((indicator) -> {
				if (indicator.computed() == null) {
					assertThat(step.task(indicator.task())).as(indicator.code()).isPresent();
				}
				else {
					assertThat(indicator.task()).as(indicator.code()).isEmpty();
				}
			});
		}
	}

	@Test
	void each_names_its_goals_and_where_it_comes_from() {
		assertThat(this.indicators).allSatisfy((indicator) -> {
			assertThat(indicator.sdg()).as(indicator.code())
				.isNotEmpty()
				.doesNotHaveDuplicates()
				.allMatch((target) -> target.matches("([1-9]|1[0-7])\\.([1-9]|1[0-9]|[a-d])"));
			assertThat(indicator.basis()).as(indicator.code())
				.isNotEmpty()
				.doesNotHaveDuplicates()
				.allMatch((basis) -> basis.matches("S \\d{1,4}(-\\d{1,4})?|X \\S.*|P( \\S.*)?"));
		});
	}

	@Test
	void every_rule_can_be_met_and_can_be_failed_by_an_answer() {
		assertThat(this.indicators).allSatisfy((indicator) -> rules(indicator).forEach((rule) -> {
			assertThat(PossibleAnswers.canMeet(indicator, rule)).as("%s can be met: %s", indicator.code(), rule)
				.isTrue();
			assertThat(PossibleAnswers.canFail(indicator, rule)).as("%s can be failed: %s", indicator.code(), rule)
				.isTrue();
		}));
	}

	@Test
	void an_aim_is_never_easier_than_what_sign_off_needs() {
		assertThat(this.indicators).filteredOn((indicator) -> rules(indicator).count() == 2)
			.isNotEmpty()
			.allSatisfy((indicator) -> assertThat(PossibleAnswers.aimImpliesRequirement(indicator)).as(indicator.code())
				.isTrue());
	}

	/** Else a government would be stopped by a paper that is only advised. */
	@Test
	void a_document_is_asked_for_only_where_sign_off_needs_the_answer() {
		assertThat(this.indicators).filteredOn((indicator) -> indicator.evidence() == Indicator.Evidence.REQUIRED)
			.isNotEmpty()
			.allMatch(Indicator::required);
	}

	@Test
	void no_two_ask_the_same() {
		for (Set<String> said : List.of(texts(Indicator::question), texts(Indicator::title), texts(Indicator::why),
				texts(Indicator::guidance))) {
			assertThat(said).hasSameSizeAs(this.indicators);
		}
	}

	private Set<String> texts(Function<Indicator, Text> which) {
		return this.indicators.stream()
			.map((indicator) -> which.apply(indicator).byLanguage().get("en").toLowerCase())
			.collect(Collectors.toSet());
	}

	private static Stream<Rule> rules(Indicator indicator) {
		return Stream.of(indicator.requirement(), indicator.aim()).filter(Objects::nonNull).map(Requirement::rule);
	}

}
