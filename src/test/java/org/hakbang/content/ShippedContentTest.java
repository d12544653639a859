package org.hakbang.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped cycle must stay: the checklist that was agreed, and one name for a
 * task wherever it is read. That it can be deployed is proven by the bundle's checks.
 */
class ShippedContentTest {

	private static final Path CHECKLISTS = Path.of("checklists", "mainstreaming");

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	@Test
	void the_first_two_steps_ask_all_their_indicators_and_require_the_agreed_ones() {
		CycleDefinition cycle = cycle();
		assertThat(cycle.steps()).hasSize(8);
		assertThat(codes(cycle, 1, (indicator) -> true)).containsExactly("M1.1", "M1.2", "M1.3", "M1.4", "M1.5", "M1.6",
				"M1.7", "M1.8", "M1.9");
		assertThat(codes(cycle, 1, Indicator::required)).containsExactly("M1.1", "M1.2", "M1.3", "M1.4", "M1.5", "M1.6",
				"M1.7");
		assertThat(codes(cycle, 2, (indicator) -> true)).containsExactly("M2.1", "M2.2", "M2.3", "M2.4", "M2.5", "M2.6",
				"M2.7", "M2.8", "M2.9");
		assertThat(codes(cycle, 2, Indicator::required)).containsExactly("M2.3", "M2.4", "M2.6", "M2.7", "M2.8");
	}

	@Test
	void the_last_three_steps_ask_their_indicators_and_require_the_agreed_ones() {
		CycleDefinition cycle = cycle();
		assertThat(codes(cycle, 6, (indicator) -> true)).containsExactly("M6.1", "M6.2", "M6.3", "M6.4", "M6.5", "M6.6",
				"M6.7", "M6.8");
		assertThat(codes(cycle, 6, Indicator::required)).containsExactly("M6.1", "M6.2", "M6.3");
		assertThat(codes(cycle, 7, (indicator) -> true)).containsExactly("M7.1", "M7.2", "M7.3", "M7.4", "M7.5", "M7.6",
				"M7.7", "M7.8", "M7.9");
		assertThat(codes(cycle, 7, Indicator::required)).containsExactly("M7.1", "M7.2", "M7.3", "M7.4", "M7.8");
		assertThat(codes(cycle, 8, Indicator::required)).containsExactly("M8.1", "M8.3", "M8.4");
	}

	@Test
	void no_indicator_leaves_an_officer_without_guidance() {
		assertThat(cycle().steps()).flatMap(StepDefinition::indicators)
			.filteredOn((indicator) -> indicator.guidance().isEmpty())
			.isEmpty();
	}

	@Test
	void the_draft_is_never_called_official() {
		assertThat(cycle().official()).isFalse();
	}

	@Test
	void each_step_has_exactly_one_task_that_submits() {
		assertThat(cycle().steps())
			.allSatisfy((step) -> assertThat(step.tasks()).filteredOn(TaskDefinition::submits).hasSize(1));
	}

	@Test
	void a_task_bears_the_same_name_in_the_diagram_as_in_the_checklist() {
		for (StepDefinition step : cycle().steps()) {
			Map<String, String> drawn = new TreeMap<>();
			String file = step.process().substring("mainstreaming-".length()) + ".bpmn";
			NodeList tasks = xml(Path.of("processes", "mainstreaming", file)).getElementsByTagNameNS(BPMN, "userTask");
			for (int i = 0; i < tasks.getLength(); i++) {
				Element task = (Element) tasks.item(i);
				drawn.put(task.getAttribute("id"), task.getAttribute("name"));
			}
			Map<String, String> written = new TreeMap<>();
			step.tasks().forEach((task) -> written.put(task.id(), task.title().byLanguage().get("en")));
			assertThat(drawn).as(file).isEqualTo(written);
		}
	}

	@Test
	void the_examples_for_authors_can_be_used_as_they_stand() {
		List<String> examples = yamlExamples(Path.of("docs", "authoring.md"));
		assertThat(examples).hasSize(2);
		String second = examples.get(1).replace("step: know", "step: plan").replace("W1.1", "W2.1");
		DefinitionReader.Read read = DefinitionReader.read(Map.of("cycle.yaml", bytes(examples.get(0)), "1-know.yaml",
				bytes(examples.get(1)), "2-plan.yaml", bytes(second)));
		assertThat(read.findings()).isEmpty();
	}

	private static CycleDefinition cycle() {
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(CHECKLISTS)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		DefinitionReader.Read read = DefinitionReader.read(files);
		assertThat(read.findings()).isEmpty();
		assertThat(read.definition()).isNotNull();
		return read.definition();
	}

	private static List<String> codes(CycleDefinition cycle, int step, Predicate<Indicator> which) {
		return cycle.steps().get(step - 1).indicators().stream().filter(which).map(Indicator::code).toList();
	}

	private static List<String> yamlExamples(Path page) {
		List<String> examples = new ArrayList<>();
		try {
			Matcher matcher = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(Files.readString(page));
			while (matcher.find()) {
				examples.add(matcher.group(1));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return examples;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Document xml(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(file.toFile());
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot read " + file, ex);
		}
	}

}
