package org.hakbang.checklist;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search finds a rule that no answer meets or fails; otherwise it would prove
 * nothing.
 */
class PossibleAnswersTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "percent | {at-least: 100} | true | true",
			"percent | {above: 0} | true | true", "yes-no | {equals: yes} | true | true",
			"document | {one-of: [partial, complete]} | true | true", "date | {set: true} | true | true",
			"amount | {above: 0} | true | true", "number | {any-of: [{at-least: 1}, {at-most: 0}]} | true | false",
			"percent | {any-of: [{at-least: 40}, {at-most: 60}]} | true | false",
			"number | {all-of: [{above: 0}, {at-most: 1}]} | true | true",
			"'{kind: number, decimals: 0}' | {all-of: [{above: 0}, {at-most: 0.5}]} | false | true",
			"'{kind: ratio, items: [{id: a, label: {en: A}}, {id: b, label: {en: B}}]}' | {all-of: [{includes: [a, b]}, {at-most: 1}]} | false | true",
			"document | {all-of: [{equals: complete}, {one-of: [absent, partial]}]} | false | true" })
	void a_rule_is_tried_from_both_sides(String measure, String rule, boolean met, boolean failed) {
		Indicator indicator = indicator(measure, rule);
		Rule read = indicator.requirement().rule();
		assertThat(PossibleAnswers.canMeet(indicator, read)).isEqualTo(met);
		assertThat(PossibleAnswers.canFail(indicator, read)).isEqualTo(failed);
	}

	private static Indicator indicator(String measure, String rule) {
		String cycle = """
				cycle: water
				edition: 1
				official: false
				title: {en: Water}
				process: water-cycle
				levels: [city]
				steps:
				  - {id: know, number: 1, checklist: 1.yaml, process: water-step, approval: {by: nobody}}
				""";
		String step = """
				step: know
				title: {en: Know}
				summary: {en: Know it.}
				tasks:
				  - {id: ask, title: {en: Ask}, submits: true}
				indicators:
				  - code: W1.1
				    title: {en: Sources}
				    question: {en: "Which?"}
				    why: {en: Because.}
				    guidance: {en: So.}
				    measure: MEASURE
				    required: {rule: RULE, text: {en: Enough}}
				    means: {en: Paper}
				    task: ask
				    sdg: ["6.1"]
				    basis: ["P"]
				""".replace("MEASURE", measure).replace("RULE", rule);
		DefinitionReader.Read read = DefinitionReader
			.read(Map.of("cycle.yaml", cycle.getBytes(), "1.yaml", step.getBytes()));
		assertThat(read.findings()).isEmpty();
		return read.definition().steps().get(0).indicators().get(0);
	}

}
