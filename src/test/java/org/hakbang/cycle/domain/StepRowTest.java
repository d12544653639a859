package org.hakbang.cycle.domain;

import java.time.Instant;

import org.hakbang.cycle.StepStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepRowTest {

	private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

	private final StepRow waiting = new StepRow("a", StepStatus.WAITING, 0, NOON, null);

	@Test
	void each_beginning_is_a_run_of_its_own() {
		StepRow again = this.waiting.reached(StepStatus.RUNNING, NOON)
			.reached(StepStatus.SIGNED_OFF, NOON)
			.reached(StepStatus.RUNNING, NOON);
		assertThat(again.run()).isEqualTo(2);
	}

	@Test
	void a_return_stays_in_the_same_run() {
		StepRow returned = this.waiting.reached(StepStatus.RUNNING, NOON)
			.reached(StepStatus.SUBMITTED, NOON)
			.reached(StepStatus.RETURNED, NOON);
		assertThat(returned.run()).isEqualTo(1);
	}

	@Test
	void a_step_that_begins_again_is_not_settled_any_more() {
		StepRow settled = this.waiting.reached(StepStatus.SIGNED_OFF, NOON);
		assertThat(settled.settledAt()).isEqualTo(NOON);
		assertThat(settled.reached(StepStatus.RUNNING, NOON).settledAt()).isNull();
	}

}
