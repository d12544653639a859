package org.hakbang.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.hakbang.checklist.TaskDue;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.SampleCountries;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A cycle that lives only in the tests, loaded from folders at run time and driven to its
 * end on the real engine: no line of the product knows its steps.
 */
class SmallCycleTest extends SmallCycle {

	@Test
	void three_steps_with_three_approvals_run_to_their_end() {
		Subject subject = started();
		assertThat(owner.heard(subject)).containsExactlyInAnyOrder("plan WAITING", "plant WAITING", "report WAITING",
				"plan RUNNING");
		driveToTheEnd(subject);
		assertThat(owner.heard(subject).subList(4, owner.heard(subject).size())).containsExactly("plan SUBMITTED",
				"plan SIGNED_OFF", "plant RUNNING", "plant SUBMITTED", "plant SIGNED_OFF", "report RUNNING",
				"report SIGNED_OFF");
		assertThat(processes.phases(subject)).containsOnly(Map.entry("plan", StepPhase.SIGNED_OFF),
				Map.entry("plant", StepPhase.SIGNED_OFF), Map.entry("report", StepPhase.SIGNED_OFF));
		processes.close(subject);
		assertThat(owner.heard(subject)).endsWith("ended");
		assertThat(processes.phases(subject)).isEmpty();
	}

	@Test
	void a_step_that_repeats_comes_back_as_often_as_it_is_called_and_rests_in_between() {
		Subject subject = started();
		driveToTheEnd(subject);
		for (int report = 2; report <= 3; report++) {
			processes.repeat(subject, "report");
			assertThat(processes.phases(subject)).containsEntry("report", StepPhase.RUNNING)
				.containsEntry("plan", StepPhase.SIGNED_OFF)
				.containsEntry("plant", StepPhase.SIGNED_OFF);
			assertThat(openTasks(subject)).containsExactly("write-report");
			finish(subject, "write-report");
			assertThat(owner.heard(subject)).endsWith("report RUNNING", "report SIGNED_OFF");
			assertThat(openTasks(subject)).isEmpty();
		}
		assertThat(processes.done(subject, "report")).hasSize(3);
		processes.close(subject);
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.repeat(subject, "report"));
	}

	@Test
	void only_a_step_that_rests_can_be_repeated() {
		Subject subject = started();
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.repeat(subject, "report"));
		driveToTheEnd(subject);
		processes.repeat(subject, "report");
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.repeat(subject, "report"));
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.repeat(subject, "plan"));
	}

	@Test
	void a_cycle_can_be_closed_in_the_middle_of_a_report() {
		Subject subject = started();
		driveToTheEnd(subject);
		processes.repeat(subject, "report");
		processes.close(subject);
		assertThat(owner.heard(subject)).endsWith("report RUNNING", "ended");
		assertThat(processes.tasks(subject)).isEmpty();
	}

	@Test
	void a_task_says_who_does_it_where_and_until_when() {
		Subject subject = started();
		OpenTask site = task(subject, "choose-site");
		assertThat(site.role()).isEqualTo("focal-point");
		assertThat(site.territory()).isEqualTo(owner.territory(subject));
		assertThat(site.step()).isEqualTo("plan");
		assertThat(site.approval()).isFalse();
		assertThat(site.assignee()).isNull();
		LocalDate began = LocalDate.ofInstant(site.since(), ZoneId.of("Asia/Manila"));
		assertThat(site.due()).isEqualTo(context.getBean(Calendars.class).workingDays("PH").after(began, 5));
		OpenTask seedlings = task(subject, "order-seedlings");
		assertThat(seedlings.role()).isEqualTo("supplier");
		assertThat(seedlings.office()).isEqualTo("budget");
		assertThat(seedlings.due()).isNull();
		assertThat(database.sql("select group_id_ from act_ru_identitylink where task_id_ = :task")
			.param("task", seedlings.id())
			.query(String.class)
			.list()).containsExactly("supplier:budget@" + owner.territory(subject).key());
	}

	@Test
	void a_task_may_be_due_before_something_in_the_countrys_planning_calendar() {
		Subject subject = started();
		finish(subject, "choose-site");
		finish(subject, "order-seedlings");
		OpenTask submit = task(subject, "submit-plan");
		LocalDate began = LocalDate.ofInstant(submit.since(), ZoneId.of("Asia/Manila"));
		assertThat(submit.due()).isNotNull()
			.isEqualTo(new TaskDue.By("investment-programme", 10).from(began, SampleCountries.philippines())
				.orElseThrow());
	}

	@Test
	void a_finished_task_says_who_finished_it_and_cannot_be_finished_again() {
		Subject subject = started();
		String site = task(subject, "choose-site").id();
		assertThat(processes.complete(site, ANA)).isTrue();
		assertThat(processes.complete(site, BEN)).isFalse();
		assertThat(processes.complete("never-was", BEN)).isFalse();
		assertThat(processes.task(site)).isEmpty();
		assertThat(processes.done(subject, "plan")).singleElement().satisfies((done) -> {
			assertThat(done.key()).isEqualTo("choose-site");
			assertThat(done.by()).isEqualTo(ANA);
		});
		assertThat(processes.finished(site)).map(FinishedTask::subject).contains(subject);
		assertThat(processes.done(subject, "plant")).isEmpty();
	}

	@Test
	void a_task_can_be_taken_and_given_back() {
		Subject subject = started();
		String site = task(subject, "choose-site").id();
		processes.assign(site, Optional.of(ANA));
		assertThat(processes.task(site)).map(OpenTask::assignee).contains(ANA);
		processes.assign(site, Optional.empty());
		assertThat(processes.task(site).orElseThrow().assignee()).isNull();
	}

	@Test
	void a_step_that_is_returned_goes_back_to_the_task_that_submits() {
		Subject subject = started();
		submitPlan(subject);
		assertThat(processes.phases(subject)).containsEntry("plan", StepPhase.SUBMITTED);
		OpenTask decision = task(subject, "record-decision");
		assertThat(decision.approval()).isTrue();
		assertThat(decision.step()).isEqualTo("plan");
		assertThat(decision.role()).isEqualTo("committee-secretary");
		assertThatIllegalArgumentException().isThrownBy(() -> processes.complete(decision.id(), BEN));
		processes.decide(subject, "plan", ApprovalOutcome.RETURNED, BEN);
		assertThat(owner.heard(subject)).endsWith("plan SUBMITTED", "plan RETURNED");
		assertThat(processes.phases(subject)).containsEntry("plan", StepPhase.RETURNED);
		assertThat(openTasks(subject)).containsExactly("submit-plan");
		assertThat(processes.decide(subject, "plan", ApprovalOutcome.APPROVED, BEN)).isFalse();
		finish(subject, "submit-plan");
		assertThat(processes.decide(subject, "plan", ApprovalOutcome.APPROVED, BEN)).isTrue();
		assertThat(owner.heard(subject)).endsWith("plan SUBMITTED", "plan SIGNED_OFF", "plant RUNNING");
		assertThat(openTasks(subject)).containsExactly("plant");
	}

	@Test
	void a_step_can_be_recognised_without_being_worked_on() {
		Subject subject = started();
		RuntimeService runtime = context.getBean(RuntimeService.class);
		String instance = runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.key())
			.rootProcessInstances()
			.singleResult()
			.getId();
		runtime.createMessageCorrelation("recognise-plant").processInstanceId(instance).correlate();
		assertThat(owner.heard(subject)).contains("plant RECOGNISED");
		assertThat(processes.phases(subject)).containsEntry("plant", StepPhase.RECOGNISED);
		assertThat(openTasks(subject)).contains("choose-site", "write-report").doesNotContain("plant");
	}

	@Test
	void closing_early_takes_the_tasks_away_and_decides_nothing() {
		Subject subject = started();
		submitPlan(subject);
		processes.close(subject);
		assertThat(owner.heard(subject)).endsWith("plan SUBMITTED", "ended");
		assertThat(processes.tasks(subject)).isEmpty();
		assertThat(processes.done(subject, "plan")).hasSize(3);
		assertThat(processes.phases(subject)).isEmpty();
	}

	@Test
	void a_step_that_does_not_wait_cannot_be_opened() {
		Subject subject = started();
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.open(subject, "plan"));
		processes.close(subject);
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> processes.open(subject, "plant"));
	}

	@Test
	void two_cycles_side_by_side_stay_separate() {
		Subject one = started();
		Subject other = started();
		submitPlan(one);
		assertThat(openTasks(one)).containsExactly("record-decision");
		assertThat(openTasks(other)).containsExactly("choose-site", "order-seedlings");
		processes.close(one);
		assertThat(processes.phases(other)).containsEntry("plan", StepPhase.RUNNING);
	}

	@Test
	void a_finished_use_case_that_fails_later_leaves_nothing_behind() {
		Subject subject = started();
		String site = task(subject, "choose-site").id();
		transaction.executeWithoutResult((status) -> {
			processes.complete(site, ANA);
			status.setRollbackOnly();
		});
		assertThat(processes.task(site)).isPresent();
		assertThat(processes.done(subject, "plan")).isEmpty();
		finish(subject, "choose-site");
	}

	@Test
	void the_health_check_sees_when_an_owner_and_the_engine_differ() {
		ProcessHealth health = context.getBean(ProcessHealth.class);
		Subject subject = started();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		owner.phases.get(subject).put("plan", StepPhase.SIGNED_OFF);
		assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(health.health().getDetails().get("differing")).hasToString("{" + subject.key() + "=[plan]}");
		owner.phases.get(subject).put("plan", StepPhase.RUNNING);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

}
