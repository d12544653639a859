package org.hakbang.engine.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing in a process can run code, and no token can be lost. */
class HarmlessTest {

	static final Path PLAN = Path.of("src/test/resources/smallcycle/processes/tree-planting/step-1-plan.bpmn");

	static final String TASK = "<bpmn:userTask id=\"choose-site\"";

	static final String PATH = "tree-planting/step-1-plan.bpmn";

	private static String plan() throws Exception {
		return Files.readString(PLAN);
	}

	private static int line(String text, String part) {
		assertThat(text).contains(part);
		return (int) text.substring(0, text.indexOf(part)).chars().filter((character) -> character == '\n').count() + 1;
	}

	private static List<Finding> read(String text) {
		Findings findings = new Findings();
		ProcessReader.read(PATH, text.getBytes(StandardCharsets.UTF_8), findings);
		return findings.sorted();
	}

	private static void finds(List<Finding> findings, int line, String reason) {
		assertThat(findings).anySatisfy((finding) -> {
			assertThat(finding.file()).isEqualTo("processes/" + PATH);
			assertThat(finding.line()).isEqualTo(line);
			assertThat(finding.reason()).contains(reason);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "camunda:formKey=\"embedded:app:form.html\"", "camunda:asyncBefore=\"true\"",
			"camunda:assignee=\"somebody\"", "camunda:dueDate=\"2030-01-01\"", "camunda:candidateUsers=\"a\"" })
	void an_attribute_for_the_engine(String attribute) throws Exception {
		String text = plan();
		finds(read(text.replace(TASK, TASK + " " + attribute)), line(text, TASK), "is not for authors");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<camunda:taskListener event=\"create\" class=\"org.example.Evil\" />",
			"<camunda:executionListener event=\"start\" delegateExpression=\"evil\" />",
			"<camunda:inputOutput><camunda:inputParameter name=\"x\">1</camunda:inputParameter></camunda:inputOutput>",
			"<camunda:formData><camunda:formField id=\"x\" type=\"string\" /></camunda:formData>" })
	void a_listener_a_variable_or_a_form(String element) throws Exception {
		String text = plan();
		String documentation = "<bpmn:documentation>Find a place where trees may stand.</bpmn:documentation>";
		finds(read(text.replace(documentation,
				documentation + "<bpmn:extensionElements>" + element + "</bpmn:extensionElements>")),
				line(text, documentation), "is not for authors");
	}

	@ParameterizedTest
	@ValueSource(strings = { "scriptTask", "serviceTask", "businessRuleTask", "sendTask", "intermediateThrowEvent",
			"transaction", "inclusiveGateway" })
	void an_element_that_is_not_allowed(String element) throws Exception {
		String text = plan();
		String end = "    <bpmn:endEvent id=\"signed-off\"";
		finds(read(text.replace(end, "    <bpmn:" + element + " id=\"evil\" />\n" + end)), line(text, end),
				"<" + element + "> is not allowed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${outcome == 'approved' &amp;&amp; bean.run()}", "#{execution.setVariable('a', 1)}",
			"${''.getClass()}" })
	void a_condition_that_is_not_on_the_list(String condition) throws Exception {
		String text = plan();
		String allowed = "${outcome == 'approved'}";
		finds(read(text.replace(allowed, condition)), line(text, allowed), "is not allowed");
	}

	@Test
	void a_condition_in_a_scripting_language() throws Exception {
		String text = plan();
		finds(read(text.replace("<bpmn:conditionExpression ", "<bpmn:conditionExpression language=\"groovy\" ")),
				line(text, "<bpmn:conditionExpression"), "scripts are not allowed");
	}

	@Test
	void an_expression_where_people_read_a_text() throws Exception {
		String text = plan();
		finds(read(text.replace("name=\"Choose the site\"", "name=\"${evil}\"")), line(text, TASK),
				"an expression is not allowed in name");
		finds(read(text.replace("Find a place where trees may stand.", "#{evil}")),
				line(text, "Find a place where trees may stand."), "an expression is not allowed in <documentation>");
	}

	private static List<Finding> paths(String text) {
		Findings findings = new Findings();
		ProcessFile file = ProcessReader.read(PATH, text.getBytes(StandardCharsets.UTF_8), findings).orElseThrow();
		new Paths().check(file, findings);
		return findings.sorted();
	}

	@Test
	void a_process_in_order_has_no_lost_tokens() throws Exception {
		assertThat(paths(plan())).isEmpty();
	}

	@Test
	void a_task_that_nothing_leads_to() throws Exception {
		String text = plan();
		finds(paths(text.replace("sourceRef=\"side-by-side\" targetRef=\"choose-site\"",
				"sourceRef=\"side-by-side\" targetRef=\"order-seedlings\"")), line(text, TASK),
				"nothing leads to choose-site");
	}

	@Test
	void a_task_that_leads_nowhere() throws Exception {
		String text = plan();
		String flow = "<bpmn:sequenceFlow id=\"submit-plan-to-approve\" sourceRef=\"submit-plan\" targetRef=\"approve\" />";
		List<Finding> found = paths(text.replace(flow, "")
			.replace("<bpmn:incoming>submit-plan-to-approve</bpmn:incoming>", "")
			.replace("<bpmn:outgoing>submit-plan-to-approve</bpmn:outgoing>", ""));
		finds(found, line(text, "<bpmn:userTask id=\"submit-plan\""), "submit-plan leads nowhere");
		finds(found, line(text, "<bpmn:callActivity id=\"approve\""), "nothing leads to approve");
	}

	@Test
	void a_loop_without_a_way_out() throws Exception {
		String text = plan();
		List<Finding> found = paths(text.replace("sourceRef=\"approved\" targetRef=\"signed-off\"",
				"sourceRef=\"approved\" targetRef=\"submit-plan\""));
		finds(found, line(text, TASK), "from choose-site no end can be reached");
	}

	@Test
	void a_choice_without_a_default() throws Exception {
		String text = plan();
		finds(paths(text.replace(" default=\"approved-to-submit-plan\"", "")), line(text, "<bpmn:exclusiveGateway"),
				"approved needs a default flow");
	}

	@Test
	void a_choice_without_a_condition() throws Exception {
		String text = plan();
		finds(paths(text.replaceAll("<bpmn:conditionExpression.*", "")),
				line(text, "<bpmn:sequenceFlow id=\"approved-to-signed-off\""), "needs a condition");
	}

	@Test
	void a_task_with_two_ways_out() throws Exception {
		String text = plan();
		String flow = "    <bpmn:sequenceFlow id=\"submit-plan-to-approve\"";
		finds(paths(text
			.replace(flow,
					"    <bpmn:sequenceFlow id=\"extra\" sourceRef=\"choose-site\" " + "targetRef=\"submit-plan\" />\n"
							+ flow)
			.replace("<bpmn:outgoing>choose-site-to-both-done</bpmn:outgoing>",
					"<bpmn:outgoing>choose-site-to-both-done</bpmn:outgoing><bpmn:outgoing>extra</bpmn:outgoing>")),
				line(text, TASK), "several ways out");
	}

}
