package org.hakbang.checklist;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionReaderTest {

	private static final String CYCLE = """
			cycle: garden
			edition: 2
			title: {en: Garden, fr: Jardin}
			process: garden-cycle
			levels: [city, municipality]
			steps:
			  - {id: dig, number: 1, checklist: 1-dig.yaml, process: garden-dig, approval: {by: committee, body: cmd}}
			""";

	private static final String DIG = """
			step: dig
			title: {en: Dig}
			summary: {en: Turn the soil}
			tasks:
			  - {id: look, title: {en: Look}, due: 10}
			  - {id: hand-in, title: {en: Hand in}, submits: true, completes-when: [fenced], place: committee}
			indicators:
			  - code: G1.1
			    title: {en: Tools}
			    question: {en: "Which tools are there?"}
			    why: {en: Hands are not enough}
			    guidance: {en: Count them}
			    means: {en: Photo}
			    measure: {kind: ratio, items: [{id: hoe, label: {en: Hoe}}, {id: rake, label: {en: Rake}}, {id: fork, label: {en: Fork}}]}
			    required: {rule: {any-of: [{at-least: 2}, {accepted-alternative: none-found}]}, text: {en: Two of three}}
			    aim: {rule: {includes: [hoe, rake]}, text: {en: Hoe and rake}}
			    evidence: required
			    supplier: hr
			    task: look
			    applies-to: [city]
			    alternatives: [{id: none-found, label: {en: None found}}]
			    sdg: ["2.4"]
			    basis: [P]
			  - code: G1.2
			    title: {en: Dry}
			    question: {en: "Is the soil dry?"}
			    why: {en: Mud}
			    means: {en: Look}
			    measure: yes-no
			    required: {rule: {equals: yes}, text: {en: Yes}}
			    task: look
			    basis: [P]
			  - code: G1.3
			    title: {en: Decided}
			    question: {en: "When?"}
			    why: {en: Order}
			    means: {en: Minutes}
			    measure: date
			    computed: step-decided-on
			    basis: [P]
			""";

	@Test
	void a_due_date_and_an_alternative_may_hang_on_the_planning_calendar() {
		DefinitionReader.Read read = read(CYCLE,
				DIG.replace("due: 10}", "due: {by: sowing, days-before: 10}}")
					.replace("submits: true", "due: {by: sowing}, submits: true")
					.replace("label: {en: None found}}", "label: {en: None found}, until: sowing}"));

		assertThat(read.findings()).isEmpty();
		StepDefinition dig = read.definition().steps().get(0);
		assertThat(dig.tasks()).extracting(TaskDefinition::due)
			.containsExactly(new TaskDue.By("sowing", 10), new TaskDue.By("sowing", 0));
		assertThat(dig.indicators().get(0).alternatives()).extracting(Indicator.Option::until)
			.containsExactly("sowing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "due: {days-before: 3}} | 'by' is missing",
					"due: {by: sowing, days-before: -1}} | must be a whole number from 0 to 250",
					"due: {by: sowing, days: 3}} | unknown key 'days'", "due: {by: So wing}} | is no id",
					"due: [10]} | 'due' must be one word or value" })
	void a_due_date_that_makes_no_sense_is_refused(String due, String reason) {
		assertThat(read(CYCLE, DIG.replace("due: 10}", due)).findings()).anySatisfy((finding) -> {
			assertThat(finding.line()).isEqualTo(5);
			assertThat(finding.reason()).contains(reason);
		});
	}

	@Test
	void only_an_alternative_counts_until_something_happens() {
		assertThat(read(CYCLE, DIG.replace("{id: hoe, label: {en: Hoe}}", "{id: hoe, label: {en: Hoe}, until: sowing}"))
			.findings()).extracting(DefinitionReader.Finding::reason).contains("unknown key 'until'");
	}

	@Test
	void each_step_stands_in_exactly_one_phase() {
		String once = CYCLE + "phases: [{title: {en: Base}, steps: [dig]}]\n";
		assertThat(read(once, DIG).findings()).isEmpty();
		assertThat(read(once, DIG).definition().phases()).singleElement()
			.satisfies((phase) -> assertThat(phase.steps()).containsExactly("dig"));
		String wrong = CYCLE + "phases: [{title: {en: Base}, steps: [sow]}]\n";
		assertThat(read(wrong, DIG).findings()).extracting(Finding::reason)
			.containsExactlyInAnyOrder("this cycle has no step 'sow'",
					"the step 'dig' must stand in exactly one of the phases");
		String twice = CYCLE + "phases: [{title: {en: A}, steps: [dig]}, {title: {en: B}, steps: [dig]}]\n";
		assertThat(read(twice, DIG).findings()).hasSize(1);
	}

	@Test
	void reads_everything_a_file_says() {
		DefinitionReader.Read read = read(CYCLE, DIG);

		assertThat(read.findings()).isEmpty();
		CycleDefinition cycle = read.definition();
		assertThat(cycle).isNotNull();
		assertThat(cycle.key()).isEqualTo("garden");
		assertThat(cycle.edition()).isEqualTo(2);
		assertThat(cycle.official()).isFalse();
		assertThat(cycle.title().in(Locale.FRENCH)).isEqualTo("Jardin");
		assertThat(cycle.levels()).containsExactly("city", "municipality");
		StepDefinition step = cycle.step("dig");
		assertThat(step.approval()).isEqualTo(new Approval.ByCommittee("cmd"));
		assertThat(step.tasks()).extracting(TaskDefinition::submits).containsExactly(false, true);
		assertThat(step.tasks().get(1).completesWhen()).containsExactly("fenced");
		Indicator tools = cycle.indicator("G1.1");
		assertThat(tools.measure()).isInstanceOfSatisfying(Measure.Ratio.class,
				(ratio) -> assertThat(Words.ids(ratio.items())).containsExactly("hoe", "rake", "fork"));
		assertThat(tools.requirement().rule()).isEqualTo(new Rule.AnyOf(
				List.of(new Rule.AtLeast(new BigDecimal("2"), ""), new Rule.AcceptedAlternative("none-found"))));
		assertThat(tools.aim().rule()).isEqualTo(new Rule.Includes(Set.of("hoe", "rake")));
		assertThat(tools.evidence()).isEqualTo(Indicator.Evidence.REQUIRED);
		assertThat(tools.supplier()).isEqualTo("hr");
		assertThat(tools.levels()).containsExactly("city");
		assertThat(tools.sdg()).containsExactly("2.4");
		assertThat(cycle.indicator("G1.2").requirement().rule()).isEqualTo(new Rule.Equal("yes"));
		assertThat(cycle.indicator("G1.3").computed()).isEqualTo("step-decided-on");
		assertThat(cycle.indicator("G1.3").required()).isFalse();
	}

	@ParameterizedTest(name = "[{index}] {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# what stands there | what is put in its place | line | what is said
					guidance: {en: Count | guidence: {en: Count | 12 | unknown key 'guidence'
					why: {en: Hands are not enough} | sdg: ["10.7"] | 8 | 'why' is missing
					title: {en: Tools} | title: {fr: Outils} | 9 | 'title' has no English text (en)
					title: {en: Tools} | title: Tools | 9 | 'title' must be a text by language, such as {en: …}
					title: {en: Tools} | title: {en: ''} | 9 | 'en' must be one word or value
					title: {en: Tools} | title: {en: Tools, klingon: jan} | 9 | 'klingon' is no code of a language
					measure: yes-no | measure: maybe | 29 | unknown measure 'maybe': use one of yes-no, number, percent, amount, date, document, choice, ratio, paired, counts
					measure: yes-no | measure: {kind: yes-no, unit: {en: x}} | 29 | unknown key 'unit'
					measure: yes-no | measure: {kind: choice, options: [{id: yes, label: {en: Yes}}]} | 29 | 'options' must list at least 2
					measure: yes-no | measure: percent | 30 | 'equals' does not fit this measure
					{equals: yes} | {equals: dry} | 30 | there is no option 'dry': there is yes, no
					{equals: yes} | {is: yes} | 30 | unknown key 'is'
					{equals: yes} | {one-of: [yes, no]} | 30 | every answer meets this: use {set: true}
					{equals: yes} | {at-least: 1} | 30 | a bound does not fit this measure
					{equals: yes} | {includes: [hoe]} | 30 | 'includes' fits only a ratio
					{equals: yes} | {set: maybe} | 30 | 'set' must be true or false, not 'maybe'
					{equals: yes} | {all-of: [{equals: yes}, {equals: no}]} | 30 | no answer can meet this: it would have to equal two words
					{equals: yes} | {accepted-alternative: none} | 30 | there is no alternative 'none'
					{includes: [hoe, rake]} | {includes: [hoe, spade]} | 16 | there is no item 'spade': there is hoe, rake, fork
					{includes: [hoe, rake]} | {includes: []} | 16 | 'includes' must list at least one item
					{at-least: 2} | {at-least: 4} | 15 | no answer can meet this: answers go from 0 to 3
					{at-least: 2} | {at-least: 0} | 15 | every answer meets this: use {set: true}
					{at-least: 2} | {at-most: 3} | 15 | every answer meets this: use {set: true}
					{at-least: 2} | {above: 3} | 15 | no answer can meet this: answers go from 0 to 3
					{at-least: 2} | {at-least: two} | 15 | 'at-least' must be a number, not 'two'
					{at-least: 2} | {at-least: 2, part: hoe} | 15 | 'part' fits only paired numbers and counts
					{at-least: 2} | {all-of: [{at-least: 3}, {at-most: 1}]} | 15 | no answer can meet this: the bounds exclude each other
					{at-least: 2} | {at-least: 2, at-most: 3} | 15 | a rule names exactly one of equals, one-of, at-least, at-most, above, set, includes, all-of, any-of, accepted-alternative
					, {accepted-alternative: none-found}] | ] | 15 | 'any-of' needs at least two rules
					{id: none-found, | {id: other, | 21 | no rule accepts the alternative 'other'
					evidence: required | evidence: often | 17 | 'evidence' must be required or optional, not 'often'
					computed: step-decided-on | evidence: required | 33 | 'task' is missing: which task asks this indicator?
					computed: step-decided-on | `computed: step-decided-on\n    task: look` | 40 | a computed indicator is asked by no task: leave out 'task' or 'computed'
					computed: step-decided-on | `computed: step-decided-on\n    evidence: required` | 40 | nobody can put evidence behind a computed indicator
					code: G1.2 | code: G1.1 | 24 | another indicator of the cycle has the code 'G1.1'
					code: G1.2 | code: G1.2.value | 24 | 'G1.2.value' is no code of an indicator: use a capital letter, a number, a dot and a number
					{id: rake, label | {id: hoe, label | 14 | 'hoe' stands twice in 'items'
					`    task: look\n    basis` | `    task: gone\n    basis` | 31 | this file has no task 'gone'
					id: hand-in | id: look | 6 | another task has the id 'look'
					id: hand-in | id: Hand_in | 6 | 'Hand_in' is no id: use small letters, digits and single hyphens
					submits: true | submits: perhaps | 6 | 'submits' must be true or false, not 'perhaps'
					due: 10 | due: soon | 5 | 'due' must be a whole number from 0 to 999, not 'soon'
					due: 10 | submits: true | 5 | only one task of a step can submit it
					place: committee | place: moon | 6 | unknown place 'moon': there are committee, reporting
					, submits: true | `` | 5 | the task 'hand-in' asks no indicator, so it must say its 'purpose'
					step: dig | step: sow | 1 | cycle.yaml calls this step 'dig', the file calls it 'sow'
					summary: {en: Turn the soil} | title: {en: Twice} | 3 | the key 'title' stands here twice
					basis: [P] | basis: P | 23 | 'basis' must be a list
					""")
	void says_what_is_wrong_with_a_checklist(String there, String instead, int line, String reason) {
		String changed = DIG.replaceFirst(java.util.regex.Pattern.quote(there.replace("\\n", "\n")),
				java.util.regex.Matcher.quoteReplacement(instead.replace("\\n", "\n")));
		assertThat(changed).isNotEqualTo(DIG);

		assertThat(read(CYCLE, changed).findings()).contains(new Finding("1-dig.yaml", line, reason));
		assertThat(read(CYCLE, changed).definition()).isNull();
	}

	@ParameterizedTest(name = "[{index}] {3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					number: 1 | number: 2 | 7 | the numbers of the steps must count up from 1 in the order of the list
					approval: {by: committee, body: cmd} | approval: {by: committee, body: cmd}, repeats: {periods: [day]} | 7 | unknown period 'day': there are month, quarter, half-year, year
					approval: {by: committee, body: cmd} | approval: {by: committee, body: cmd}, repeats: {due: 5} | 7 | 'periods' must name those that can be chosen: month, quarter, half-year, year
					approval: {by: committee, body: cmd} | approval: {by: committee, body: cmd}, repeats: {periods: [month], due: 0} | 7 | 'due' must be a whole number from 1 to 250, not '0'
					by: committee | by: magic | 7 | unknown approval 'magic': use committee, officer or nobody
					, body: cmd | `` | 7 | 'body' is missing
					, approval: {by: committee, body: cmd} | `` | 7 | 'approval' is missing: {by: committee, body: …}, {by: officer, role: …} or {by: nobody}
					1-dig.yaml | 2-dig.yaml | 7 | the file '2-dig.yaml' is missing
					edition: 2 | official: true | 1 | 'edition' is missing
					edition: 2 | edition: 0 | 2 | 'edition' must be a whole number from 1 to 9999, not '0'
					levels: [city, municipality] | levels: [] | 5 | 'levels' must name the levels of territory that can have this cycle
					process: garden-cycle | process: Garden | 4 | 'Garden' is no id: use small letters, digits and single hyphens
					title: {en: Garden | title: {en: {x: y} | 3 | 'en' must be one word or value
					cycle: garden | `cycle: garden: x` | 1 | not valid YAML: mapping values are not allowed here (put texts with signs such as ? : , # into quotes)
					""")
	void says_what_is_wrong_with_a_cycle(String there, String instead, int line, String reason) {
		String changed = CYCLE.replace(there, instead);
		assertThat(changed).isNotEqualTo(CYCLE);

		assertThat(read(changed, DIG).findings()).contains(new Finding("cycle.yaml", line, reason));
	}

	@Test
	void says_everything_at_once_in_the_order_of_lines() {
		List<Finding> findings = read(CYCLE.replace("edition: 2", "edition: x"),
				DIG.replace("measure: yes-no", "measure: maybe").replace("why: {en: Mud}", "wy: {en: Mud}"))
			.findings();

		assertThat(findings).extracting((finding) -> finding.file() + ":" + finding.line())
			.containsExactly("1-dig.yaml:24", "1-dig.yaml:27", "1-dig.yaml:29", "cycle.yaml:2");
	}

	@Test
	void a_checklist_that_no_step_names_is_an_error() {
		Map<String, byte[]> files = files(CYCLE, DIG);
		files.put("9-old.yaml", bytes("step: old"));

		assertThat(DefinitionReader.read(files).findings())
			.containsExactly(new Finding("9-old.yaml", 0, "no step of cycle.yaml names this file"));
	}

	@Test
	void files_that_are_missing_no_text_or_no_map_are_findings_and_no_exceptions() {
		assertThat(DefinitionReader.read(Map.of()).findings())
			.containsExactly(new Finding("cycle.yaml", 0, "the file is missing"));
		assertThat(DefinitionReader.read(Map.of("cycle.yaml", new byte[] { (byte) 0xff, 0 })).findings())
			.containsExactly(new Finding("cycle.yaml", 0, "the file is not UTF-8 text"));
		assertThat(DefinitionReader.read(Map.of("cycle.yaml", bytes(""))).findings())
			.containsExactly(new Finding("cycle.yaml", 1, "a map of keys and values is expected"));
		assertThat(DefinitionReader.read(Map.of("cycle.yaml", bytes("\u0000"))).findings()).hasSize(1);
		String deep = DIG.replace("{equals: yes}", "{any-of: [".repeat(30) + "]}".repeat(30));
		assertThat(read(CYCLE, deep).findings()).hasSize(1);
		String endless = DIG.replace("{equals: yes}", "&r {any-of: [*r, *r]}");
		assertThat(read(CYCLE, endless).findings()).isNotEmpty();
	}

	@Test
	void words_like_yes_stay_words() {
		String choice = DIG
			.replace("measure: yes-no",
					"measure: {kind: choice, options: [{id: no, label: {en: No}}, {id: on, label: {en: On}}]}")
			.replace("{equals: yes}", "{equals: on}");

		assertThat(read(CYCLE, choice).findings()).isEmpty();
	}

	private static DefinitionReader.Read read(String cycle, String dig) {
		return DefinitionReader.read(files(cycle, dig));
	}

	private static Map<String, byte[]> files(String cycle, String dig) {
		return new HashMap<>(Map.of("cycle.yaml", cycle, "1-dig.yaml", dig)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> bytes(entry.getValue()))));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
