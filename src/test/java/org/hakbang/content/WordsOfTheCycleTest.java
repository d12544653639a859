package org.hakbang.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.shared.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cycle's words as a printer's reader looks at them, in the checklists and in the
 * diagrams.
 */
class WordsOfTheCycleTest {

	/** Nobody follows a sentence longer than this on a phone between two meetings. */
	private static final int LONGEST_SENTENCE = 45;

	private static final int USUAL_SENTENCE = 20;

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!”])\\s+(?=[A-Z“0-9])");

	/** Every text for people, by where it stands. */
	private static final Map<String, String> TEXTS = new TreeMap<>();

	@BeforeAll
	static void read() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("checklists", "mainstreaming"))) {
			for (Path file : files.sorted().toList()) {
				JsonNode yaml = new YAMLMapper().readTree(Files.readAllBytes(file));
				collect(file.getFileName().toString(), yaml);
			}
		}
		for (Path file : Shipped.diagrams()) {
			Document xml = Diagram.xml(file);
			NodeList all = xml.getElementsByTagNameNS(Diagram.BPMN, "*");
			for (int i = 0; i < all.getLength(); i++) {
				Element element = (Element) all.item(i);
				boolean words = List.of("documentation", "text").contains(element.getLocalName());
				String said = words ? element.getTextContent() : element.getAttribute("name");
				if (!said.isBlank() && !element.getLocalName().equals("message")) {
					TEXTS.put(file.getFileName() + " " + i, said);
				}
			}
		}
	}

	private static void collect(String where, JsonNode node) {
		if (node.isObject() && node.path("en").isTextual()) {
			TEXTS.put(where, node.get("en").asText());
		}
		else if (node.isObject()) {
			node.properties()
				.forEach((entry) -> collect(
						where + " " + node.path("code").asText(node.path("id").asText()) + "." + entry.getKey(),
						entry.getValue()));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(where + "[" + i + "]", node.get(i));
			}
		}
	}

	@Test
	void apostrophes_quotes_and_dashes_are_those_of_print() {
		assertThat(TEXTS).hasSizeGreaterThan(500);
		assertThat(containing("['\"`]|--|\\.\\.\\.")).isEmpty();
		assertThat(
				TEXTS.entrySet().stream().filter((text) -> count(text.getValue(), '“') != count(text.getValue(), '”')))
			.isEmpty();
	}

	@Test
	void nothing_is_spaced_by_accident_or_left_as_a_note_to_oneself() {
		assertThat(containing("  | [.,;:?!]|^ | $|\\n|\\t|,,|\\.\\.|\\bTODO\\b|\\bTBD\\b|\\bXXX\\b|\\bthe the\\b"))
			.isEmpty();
	}

	@Test
	void the_draft_is_never_called_official_and_a_tool_that_was_renamed_is_called_by_both_names() {
		assertThat(containing("(?i)official (list|checklist|indicator)")).isEmpty();
		assertThat(containing("\\bPOEA\\b")).allMatch((text) -> text.contains("DMW"));
		assertThat(containing("\\bNEDA\\b")).allMatch((text) -> text.contains("DEPDev"));
	}

	@Test
	void a_question_ends_as_one_and_what_explains_it_ends_as_a_sentence() {
		assertThat(Shipped.indicators()).allSatisfy((indicator) -> {
			assertThat(en(indicator.question())).as(indicator.code()).endsWith("?");
			assertThat(en(indicator.why())).as(indicator.code()).matches(".*[.?!]”?");
			assertThat(en(indicator.guidance())).as(indicator.code()).matches("(?s).*[.?!]”?");
			assertThat(en(indicator.title())).as(indicator.code()).doesNotMatch(".*[.?!]");
			assertThat(en(indicator.means())).as(indicator.code()).doesNotMatch(".*[.?!]");
		});
	}

	@Test
	void every_task_says_what_it_is_for_and_says_it_once() {
		List<String> purposes = Shipped.cycle()
			.steps()
			.stream()
			.map(StepDefinition::tasks)
			.flatMap(List::stream)
			.filter((task) -> !task.submits())
			.map(TaskDefinition::purpose)
			.map(WordsOfTheCycleTest::en)
			.toList();
		assertThat(purposes).isNotEmpty()
			.doesNotHaveDuplicates()
			.allMatch((text) -> text.matches("(?s)[A-Z].{80,}\\."));
	}

	@Test
	void sentences_are_short_enough_to_be_read_on_a_phone() {
		List<Integer> lengths = new ArrayList<>();
		TEXTS.forEach((where, text) -> SENTENCE_END.splitAsStream(text).forEach((sentence) -> {
			int words = sentence.strip().split("\\s+").length;
			lengths.add(words);
			assertThat(words).as("%s: %s", where, sentence).isLessThanOrEqualTo(LONGEST_SENTENCE);
		}));
		assertThat(lengths.stream().mapToInt(Integer::intValue).average().orElseThrow()).isLessThan(USUAL_SENTENCE);
	}

	@Test
	void a_share_says_by_what_it_is_divided_and_shows_the_sum() {
		assertThat(Shipped.indicators())
			.filteredOn((indicator) -> indicator.measure() instanceof Measure.Percent && indicator.computed() == null)
			.isNotEmpty()
			.allSatisfy((indicator) -> assertThat(en(indicator.guidance())).as(indicator.code())
				.contains("ivide", "by", "100")
				.containsPattern("(?s)[0-9]+.*percent|percent.*[0-9]+|write [0-9.]+"));
	}

	@Test
	void a_document_says_what_absent_partial_and_complete_mean() {
		assertThat(Shipped.indicators()).filteredOn((indicator) -> indicator.measure() instanceof Measure.Document)
			.isNotEmpty()
			.allSatisfy((indicator) -> assertThat(en(indicator.guidance())).as(indicator.code())
				.contains("Absent:", "Partial:", "Complete:"));
	}

	private static List<String> containing(String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		return TEXTS.entrySet()
			.stream()
			.filter((text) -> compiled.matcher(text.getValue()).find())
			.map((text) -> text.getKey() + ": " + text.getValue())
			.toList();
	}

	private static long count(String text, char sign) {
		return text.chars().filter((each) -> each == sign).count();
	}

	private static String en(Text text) {
		return text.byLanguage().getOrDefault("en", "");
	}

}
