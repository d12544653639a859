package org.hakbang.cycle.domain;

import java.util.List;
import java.util.Map;

import org.hakbang.cycle.StepStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NextStepTest {

	private static final List<String> ORDER = List.of("a", "b", "c");

	@Test
	void the_first_waiting_step_opens() {
		assertThat(NextStep.after(ORDER,
				Map.of("a", StepStatus.SIGNED_OFF, "b", StepStatus.WAITING, "c", StepStatus.WAITING)))
			.contains("b");
	}

	@Test
	void a_recognised_step_is_passed_over() {
		assertThat(NextStep.after(ORDER,
				Map.of("a", StepStatus.SIGNED_OFF, "b", StepStatus.RECOGNISED, "c", StepStatus.WAITING)))
			.contains("c");
	}

	@Test
	void nothing_opens_while_another_step_is_worked_on() {
		assertThat(NextStep.after(ORDER,
				Map.of("a", StepStatus.SIGNED_OFF, "b", StepStatus.RETURNED, "c", StepStatus.WAITING)))
			.isEmpty();
	}

	@Test
	void nothing_opens_while_another_step_is_before_its_approver() {
		assertThat(NextStep.after(ORDER,
				Map.of("a", StepStatus.SIGNED_OFF, "b", StepStatus.SUBMITTED, "c", StepStatus.WAITING)))
			.isEmpty();
	}

	@Test
	void after_the_last_step_nothing_opens() {
		assertThat(NextStep.after(ORDER,
				Map.of("a", StepStatus.SIGNED_OFF, "b", StepStatus.SIGNED_OFF, "c", StepStatus.SIGNED_OFF)))
			.isEmpty();
	}

}
