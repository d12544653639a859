package org.hakbang.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each check finds what it is for, in the file and line where it stands. */
class BundleChecksTest extends SpoiltBundle {

	@Test
	void a_bundle_in_order_has_no_findings() {
		assertThat(findings()).isEmpty();
	}

	@Test
	void everything_is_found_at_once() {
		yaml("1-plan.yaml", "measure: yes-no", "measure: maybe");
		bpmn(PLAN, "supplier:budget", "gardener");
		bpmn(REPORT, "id=\"tree-planting-step-3-report\"", "id=\"other\"");
		assertThat(findings()).extracting(Finding::file)
			.contains("checklists/tree-planting/1-plan.yaml", "processes/tree-planting/step-3-report.bpmn");
	}

	@Test
	void xml_that_is_not_well_formed() {
		bpmn(PLAN, "</bpmn:definitions>", "</bpmn:oops>");
		assertThat(findings()).anySatisfy((finding) -> {
			assertThat(finding.file()).endsWith(PLAN);
			assertThat(finding.line()).isGreaterThan(100);
			assertThat(finding.reason()).contains("not well-formed");
		});
	}

	@Test
	void xml_that_is_no_valid_bpmn() {
		finds(PLAN, bpmn(PLAN, "<bpmn:startEvent id=\"start\"", "<bpmn:startEvent wrong=\"yes\" id=\"start\""),
				"not valid BPMN");
	}

	@Test
	void a_doctype() {
		bpmn(PLAN, "<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions");
		finds(PLAN, 2, "DOCTYPE");
	}

	@Test
	void a_process_that_is_not_called_by_its_folder_and_file() {
		finds(REPORT, bpmn(REPORT, "id=\"tree-planting-step-3-report\"", "id=\"other\""),
				"it must be tree-planting-step-3-report");
	}

	@Test
	void a_process_that_cannot_be_executed() {
		finds(REPORT, bpmn(REPORT, "isExecutable=\"true\"", "isExecutable=\"false\""), "isExecutable");
	}

	@Test
	void a_step_without_its_waiting_place() {
		everywhere(CYCLE, "\"wait-plan\"", "\"waiting-plan\"");
		finds(CYCLE, 3, "needs a receive task with the id wait-plan");
	}

	@Test
	void a_waiting_place_with_another_message() {
		finds(CYCLE, bpmn(CYCLE, "messageRef=\"message-open-plan\"", "messageRef=\"message-reopen-plan\""),
				"wait-plan must receive the message open-plan");
	}

	@Test
	void a_recognition_that_does_not_interrupt() {
		finds(CYCLE, bpmn(CYCLE, "attachedToRef=\"wait-plan\"", "cancelActivity=\"false\" attachedToRef=\"wait-plan\""),
				"recognise-plan must interrupt wait-plan");
	}

	@Test
	void a_step_that_calls_another_process_than_cycle_yaml_says() {
		finds(CYCLE, bpmn(CYCLE, "calledElement=\"tree-planting-step-1-plan\"",
				"calledElement=\"tree-planting-step-2-plant\""), "cycle.yaml says tree-planting-step-1-plan");
	}

	@Test
	void a_step_that_leads_to_the_wrong_place() {
		bpmn(CYCLE, "sourceRef=\"step-plan\" targetRef=\"signed-off-plan\"",
				"sourceRef=\"step-plan\" targetRef=\"signed-off-plant\"");
		int line = bpmn(CYCLE, "<bpmn:callActivity id=\"step-plan\"", "<bpmn:callActivity id=\"step-plan\"");
		finds(CYCLE, line, "step-plan must lead to signed-off-plan");
	}

	@Test
	void a_repeating_step_that_cannot_be_repeated() {
		everywhere(CYCLE, "\"repeat-report\"", "\"again-report\"");
		finds(CYCLE, 3, "needs a boundary event with the id repeat-report");
	}

	@Test
	void a_repetition_that_interrupts_something_else() {
		finds(CYCLE, bpmn(CYCLE, "attachedToRef=\"signed-off-report\"", "attachedToRef=\"signed-off-plant\""),
				"repeat-report must interrupt signed-off-report with the message repeat-report");
	}

	@Test
	void a_repetition_that_leads_to_the_wrong_place() {
		bpmn(CYCLE, "sourceRef=\"repeat-report\" targetRef=\"step-report\"",
				"sourceRef=\"repeat-report\" targetRef=\"step-plant\"");
		int line = bpmn(CYCLE, "<bpmn:boundaryEvent id=\"repeat-report\"", "<bpmn:boundaryEvent id=\"repeat-report\"");
		finds(CYCLE, line, "repeat-report must lead to step-report");
	}

	@Test
	void a_repetition_of_a_step_that_does_not_repeat() {
		yaml("cycle.yaml", ", repeats: {periods: [month, year], due: 5}", "");
		int line = bpmn(CYCLE, "<bpmn:boundaryEvent id=\"repeat-report\"", "<bpmn:boundaryEvent id=\"repeat-report\"");
		finds(CYCLE, line, "repeat-report belongs to no step");
	}

	@Test
	void a_period_that_does_not_exist() {
		finds("cycle.yaml", yaml("cycle.yaml", "periods: [month, year]", "periods: [month, fortnight]"),
				"unknown period 'fortnight': there are month, quarter, half-year, year");
	}

	@Test
	void something_asked_each_period_in_a_step_that_does_not_repeat() {
		finds("1-plan.yaml", yaml("1-plan.yaml", "    task: ", "    each-period: true\n    task: "),
				"only a step that repeats");
	}

	@Test
	void a_cycle_that_cannot_be_closed() {
		bpmn(CYCLE, "name=\"close-cycle\"", "name=\"end-it\"");
		finds(CYCLE, 3, "close-cycle is missing");
	}

	@Test
	void a_step_in_the_diagram_that_cycle_yaml_does_not_have() {
		yaml("cycle.yaml",
				"  - {id: report, number: 3, checklist: 3-report.yaml, "
						+ "process: tree-planting-step-3-report, approval: {by: nobody}, "
						+ "repeats: {periods: [month, year], due: 5}}\n",
				"");
		this.checklists.remove("3-report.yaml");
		int line = bpmn(CYCLE, "<bpmn:receiveTask id=\"wait-report\"", "<bpmn:receiveTask id=\"wait-report\"");
		finds(CYCLE, line, "wait-report belongs to no step");
	}

	@Test
	void a_called_process_that_is_not_there() {
		finds(PLAN, bpmn(PLAN, "calledElement=\"approval-resolution\"", "calledElement=\"approval-lottery\""),
				"calls approval-lottery, which is not there");
		this.processes.remove(REPORT);
		finds("cycle.yaml", 11, "there is no process tree-planting-step-3-report");
	}

	@Test
	void a_process_that_nobody_calls() {
		this.processes.put("tree-planting/spare.bpmn",
				new String(this.processes.get(REPORT), StandardCharsets.UTF_8)
					.replace("tree-planting-step-3-report", "tree-planting-spare")
					.getBytes(StandardCharsets.UTF_8));
		finds("spare.bpmn", 3, "nobody calls");
	}

	@Test
	void a_planning_event_that_no_country_has() {
		int due = yaml("1-plan.yaml", "due: 5", "due: {by: harvest}");
		finds("1-plan.yaml", due, "no country has the planning event harvest; there are investment-programme, known");
	}

	@Test
	void a_planning_event_that_a_country_has() {
		yaml("1-plan.yaml", "due: 5", "due: {by: known, days-before: 3}");
		assertThat(findings()).isEmpty();
	}

	@Test
	void a_cycle_without_its_process() {
		this.processes.remove(CYCLE);
		finds("cycle.yaml", 6, "there is no process tree-planting-cycle");
	}

	@Test
	void a_folder_with_another_name_than_its_cycle() {
		assertThat(BundleChecks
			.check("flowers", this.checklists, this.processes, new Known(Set.of(), Set.of(), Set.of(), Set.of()))
			.findings()).singleElement().satisfies((finding) -> {
				assertThat(finding.line()).isEqualTo(2);
				assertThat(finding.reason()).contains("flowers");
			});
	}

	@Test
	void a_task_without_a_role_or_with_one_that_is_not_known() {
		finds(PLAN, bpmn(PLAN, "supplier:budget", "gardener"), "there is no role gardener");
		finds(PLAN, bpmn(PLAN, "gardener", "supplier"), "names its office");
		finds(PLAN, bpmn(PLAN, "\"supplier\"", "\"auditor:hr\""), "only a supplier");
		finds(PLAN, bpmn(PLAN, " camunda:candidateGroups=\"auditor:hr\"", ""), "must name the role");
	}

	@Test
	void a_task_of_a_desk_names_no_desk() {
		bpmn(PLAN, "supplier:budget", "desk-facilitator");
		assertThat(findings()).extracting(Finding::reason).noneMatch((reason) -> reason.contains("desk-facilitator"));
		finds(PLAN, bpmn(PLAN, "\"desk-facilitator\"", "\"desk-facilitator:kolda\""), "only a supplier");
	}

	@Test
	void a_task_that_only_the_process_has() {
		int line = bpmn(PLAN, "<bpmn:userTask id=\"choose-site\"", "<bpmn:userTask id=\"choose-site\"");
		int title = yaml("1-plan.yaml", "id: choose-site,", "id: choose-place,");
		yaml("1-plan.yaml", "task: choose-site", "task: choose-place");
		finds(PLAN, line, "task choose-site is not in checklists/tree-planting/1-plan.yaml");
		finds("1-plan.yaml", title, "task choose-place is not in");
	}

	@Test
	void an_indicator_whose_task_is_not_in_the_process() {
		everywhere(PLAN, "\"choose-site\"", "\"choose-place\"");
		finds("1-plan.yaml", yaml("1-plan.yaml", "code: T1.1", "code: T1.1"), "asked by the task choose-site, which");
	}

	@Test
	void a_node_that_does_not_list_its_flows() {
		int line = bpmn(PLAN, "<bpmn:userTask id=\"choose-site\"", "<bpmn:userTask id=\"choose-site\"");
		bpmn(PLAN, "<bpmn:incoming>side-by-side-to-choose-site</bpmn:incoming>", "");
		finds(PLAN, line, "choose-site must list the flows");
	}

	@Test
	void a_task_without_indicator_and_purpose() {
		int line = yaml("1-plan.yaml", ", purpose: {en: The committee decides on the whole.}", "");
		assertThat(findings()).anySatisfy((finding) -> {
			assertThat(finding.file()).endsWith("1-plan.yaml");
			assertThat(finding.line()).isEqualTo(line);
			assertThat(finding.reason()).contains("purpose");
		});
	}

	@Test
	void a_condition_that_does_not_exist() {
		finds("1-plan.yaml", yaml("1-plan.yaml", "due: 5}", "due: 5, completes-when: [full-moon]}"),
				"there is no condition full-moon; there are known");
		yaml("1-plan.yaml", "full-moon", "known");
		assertThat(findings()).isEmpty();
	}

	@Test
	void a_computed_value_that_does_not_exist() {
		finds("1-plan.yaml", yaml("1-plan.yaml", "    task: choose-site\n", "    computed: full-moon\n"),
				"there is no computed value full-moon");
	}

	@Test
	void a_figure_of_help_desks_that_does_not_exist() {
		finds("1-plan.yaml",
				yaml("1-plan.yaml", "    task: choose-site\n", "    proposed-by: full-moon\n    task: choose-site\n"),
				"there is no figure of help desks full-moon");
	}

	@Test
	void a_step_that_nobody_submits() {
		yaml("1-plan.yaml", ", submits: true", "");
		assertThat(findings()).anySatisfy((finding) -> {
			assertThat(finding.file()).endsWith("1-plan.yaml");
			assertThat(finding.reason()).contains("submits");
		});
	}

	@Test
	void a_file_of_two_processes() {
		bpmn(REPORT, "  <bpmn:process id=",
				"  <bpmn:process id=\"second\" isExecutable=\"true\" />\n  <bpmn:process id=");
		finds(REPORT, 1, "one file holds one process, this one holds 2");
	}

	@Test
	void a_submitting_task_that_does_not_lead_to_the_approval() {
		yaml("1-plan.yaml", ", submits: true", "");
		yaml("1-plan.yaml", "due: 5}", "due: 5, submits: true}");
		int line = bpmn(PLAN, "<bpmn:userTask id=\"choose-site\"", "<bpmn:userTask id=\"choose-site\"");
		finds(PLAN, line, "choose-site submits the step, so it leads to approve");
	}

	@Test
	void an_approval_that_does_not_fit() {
		finds(PLAN, bpmn(PLAN, "calledElement=\"approval-resolution\"", "calledElement=\"approval-officer\""),
				"approval-officer does not fit");
		finds(PLANT, bpmn(PLANT, "calledElement=\"approval-officer\"", "calledElement=\"approval-resolution\""),
				"its tasks must be for local-chief-executive");
	}

	@Test
	void an_approval_where_none_is_needed() {
		yaml("cycle.yaml", "approval: {by: committee, body: cmd}", "approval: {by: nobody}");
		int line = bpmn(PLAN, "<bpmn:callActivity", "<bpmn:callActivity");
		finds(PLAN, line, "needs no approval (cycle.yaml) but calls approval-resolution");
	}

	@Test
	void no_approval_where_one_is_needed() {
		yaml("cycle.yaml", "approval: {by: nobody}", "approval: {by: committee, body: cmd}");
		finds(REPORT, 3, "needs one approval");
	}

	@Test
	void an_approval_that_does_not_lead_back() {
		bpmn(PLAN, "sourceRef=\"approved\" targetRef=\"submit-plan\"",
				"sourceRef=\"approved\" targetRef=\"choose-site\"");
		int line = bpmn(PLAN, "<bpmn:callActivity", "<bpmn:callActivity");
		finds(PLAN, line, "whose default flow goes back to submit-plan");
	}

	@Test
	void a_task_without_documentation() {
		int line = bpmn(PLAN, "<bpmn:userTask id=\"choose-site\"", "<bpmn:userTask id=\"choose-site\"");
		bpmn(PLAN, "<bpmn:documentation>Find a place where trees may stand.</bpmn:documentation>", "");
		finds(PLAN, line, "choose-site has no documentation");
	}

	@Test
	void a_node_and_a_flow_that_are_not_drawn() {
		int node = bpmn(PLAN, "<bpmn:userTask id=\"choose-site\"", "<bpmn:userTask id=\"choose-site\"");
		bpmn(PLAN, "bpmnElement=\"choose-site\"", "bpmnElement=\"order-seedlings\"");
		finds(PLAN, node, "choose-site is not drawn");
		int flow = bpmn(PLAN, "<bpmn:sequenceFlow id=\"submit-plan-to-approve\"",
				"<bpmn:sequenceFlow id=\"submit-plan-to-approve\"");
		bpmn(PLAN, "bpmnElement=\"submit-plan-to-approve\"", "bpmnElement=\"start-to-side-by-side\"");
		finds(PLAN, flow, "submit-plan-to-approve is not drawn");
	}

}
