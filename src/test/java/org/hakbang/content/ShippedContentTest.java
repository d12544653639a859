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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped cycle must stay: the checklist that was agreed, and one name for a
 * task wherever it is read. That it can be deployed is proven by the bundle's checks.
 */
class ShippedContentTest {

	@Test
	void only_the_last_step_comes_back_and_asks_some_things_anew() {
		assertThat(Shipped.cycle().steps()).filteredOn((step) -> step.repeats() != null)
			.singleElement()
			.satisfies((step) -> assertThat(step.indicators()).filteredOn(Indicator::eachPeriod)
				.extracting(Indicator::code)
				.containsExactly("M8.3", "M8.4", "M8.6", "M8.7"));
	}

	@Test
	void the_draft_is_never_called_official() {
		assertThat(Shipped.cycle().official()).isFalse();
	}

	@Test
	void each_step_has_exactly_one_task_that_submits() {
		assertThat(Shipped.cycle().steps())
			.allSatisfy((step) -> assertThat(step.tasks()).filteredOn(TaskDefinition::submits).hasSize(1));
	}

	@Test
	void a_task_bears_the_same_name_in_the_diagram_as_in_the_checklist() {
		for (StepDefinition step : Shipped.cycle().steps()) {
			Map<String, String> drawn = new TreeMap<>();
			String file = step.process().substring("mainstreaming-".length()) + ".bpmn";
			NodeList tasks = Diagram.xml(Path.of("processes", "mainstreaming", file))
				.getElementsByTagNameNS(Diagram.BPMN, "userTask");
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

}
