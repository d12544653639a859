package org.hakbang.engine.check;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is parted comes together again, and who is named exists. */
class BranchesTest extends SpoiltBundle {

	@Test
	void branches_that_are_not_joined_begin_a_task_twice() {
		bpmn(PLAN, "sourceRef=\"choose-site\" targetRef=\"both-done\"",
				"sourceRef=\"choose-site\" targetRef=\"submit-plan\"");
		finds(PLAN, line("<bpmn:userTask id=\"submit-plan\""), "submit-plan would be begun once for each branch");
	}

	@Test
	void a_fork_that_meets_again_in_an_exclusive_gateway_is_not_joined() {
		everywhere(PLAN, "parallelGateway id=\"both-done\"", "exclusiveGateway id=\"both-done\"");
		everywhere(PLAN, "<bpmn:outgoing>both-done-to-submit-plan</bpmn:outgoing>\n    </bpmn:parallelGateway>",
				"<bpmn:outgoing>both-done-to-submit-plan</bpmn:outgoing>\n    </bpmn:exclusiveGateway>");
		finds(PLAN, line("<bpmn:exclusiveGateway id=\"both-done\""), "both-done would be begun once for each branch");
	}

	@Test
	void a_join_of_what_was_a_choice_waits_for_ever() {
		bpmn(PLAN, "sourceRef=\"approved\" targetRef=\"submit-plan\"",
				"sourceRef=\"approved\" targetRef=\"choose-site\"");
		finds(PLAN, line("<bpmn:parallelGateway id=\"both-done\""), "both-done waits for a branch that never comes");
	}

	@Test
	void the_end_comes_last() {
		bpmn(PLAN, "sourceRef=\"order-seedlings\" targetRef=\"both-done\"",
				"sourceRef=\"order-seedlings\" targetRef=\"signed-off\"");
		finds(PLAN, line("<bpmn:endEvent id=\"signed-off\""),
				"signed-off is reached while other branches are still open");
	}

	@Test
	void the_branches_of_the_cycle_itself_rest() {
		assertThat(findings()).isEmpty();
	}

	@Test
	void a_task_of_an_office_that_no_country_has() {
		finds(PLAN, bpmn(PLAN, "supplier:budget", "supplier:weather"),
				"task order-seedlings: no country has the office weather; there are budget, planning");
	}

	@Test
	void an_indicator_of_an_office_that_no_country_has() {
		finds("1-plan.yaml", yaml("1-plan.yaml", "supplier: budget", "supplier: weather"),
				"no country has the office weather");
		yaml("1-plan.yaml", "supplier: weather", "supplier: planning");
		assertThat(findings()).extracting(Finding::reason).isEmpty();
	}

	private int line(String text) {
		return bpmn(PLAN, text, text);
	}

}
