package org.hakbang.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A cycle that lives only in the tests, loaded from folders at run time and driven to its
 * end on the real engine: no line of the product knows its steps.
 */
class SmallCycleTest {

	static final PersonId ANA = new PersonId(UUID.randomUUID());

	static final PersonId BEN = new PersonId(UUID.randomUUID());

	static ConfigurableApplicationContext context;

	static Processes processes;

	static TreePlantings owner;

	static JdbcClient database;

	static TransactionTemplate transaction;

	@BeforeAll
	static void start() {
		context = SmallApplication.start(TestDatabase.create(), SmallApplication.FILES);
		processes = context.getBean(Processes.class);
		owner = context.getBean(TreePlantings.class);
		database = context.getBean(JdbcClient.class);
		transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	/** An {@code ArrayList} would slip in as serialised Java; nothing but words may. */
	@AfterEach
	void no_variable_is_anything_but_one_of_four_words() {
		assertThat(database.sql("""
				select distinct name_ || ' ' || type_ from (select name_, type_ from act_ru_variable
					union all select name_, var_type_ from act_hi_varinst where name_ not like 'nrOf%') v (name_, type_)
				where type_ not in ('string', 'null') or name_ not in ('step', 'resolutionId', 'seat', 'outcome')
				""").query(String.class).list()).isEmpty();
		assertThat(database.sql("select count(*) from act_ge_bytearray where name_ not like '%.bpmn'")
			.query(Long.class)
			.single()).isZero();
	}

	static Subject started() {
		Subject subject = owner.add(context.getBean(Bundles.class).current("tree-planting").hash());
		transaction.executeWithoutResult((status) -> {
			processes.start(subject, owner.bundle(subject));
			processes.open(subject, "plan");
		});
		return subject;
	}

	static OpenTask task(Subject subject, String key) {
		return processes.tasks(subject).stream().filter((task) -> task.key().equals(key)).findFirst().orElseThrow();
	}

	static void finish(Subject subject, String key) {
		assertThat(processes.complete(task(subject, key).id(), ANA)).isTrue();
	}

	static void submitPlan(Subject subject) {
		finish(subject, "choose-site");
		finish(subject, "order-seedlings");
		finish(subject, "submit-plan");
	}

	static void driveToTheEnd(Subject subject) {
		submitPlan(subject);
		assertThat(processes.decide(subject, "plan", ApprovalOutcome.APPROVED, BEN)).isTrue();
		finish(subject, "plant");
		assertThat(processes.decide(subject, "plant", ApprovalOutcome.APPROVED, BEN)).isTrue();
		finish(subject, "write-report");
	}

	static List<String> openTasks(Subject subject) {
		return processes.tasks(subject).stream().map(OpenTask::key).sorted().toList();
	}

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
	void a_task_says_who_does_it_where_and_until_when() {
		Subject subject = started();
		OpenTask site = task(subject, "choose-site");
		assertThat(site.role()).isEqualTo("focal-point");
		assertThat(site.territory()).isEqualTo(owner.territory(subject));
		assertThat(site.step()).isEqualTo("plan");
		assertThat(site.approval()).isFalse();
		assertThat(site.assignee()).isNull();
		LocalDate began = LocalDate.ofInstant(site.since(), ZoneId.of("Asia/Manila"));
		assertThat(site.due()).isEqualTo(WorkingDays.after(began, 5));
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
	void twenty_cycles_in_parallel_end_without_incident() throws Exception {
		List<Subject> subjects = IntStream.range(0, 20).mapToObj((number) -> started()).toList();
		inParallel(subjects.stream().<Callable<Boolean>>map((subject) -> () -> {
			driveToTheEnd(subject);
			return true;
		}).toList());
		assertThat(subjects).allSatisfy((subject) -> {
			assertThat(processes.phases(subject).values()).containsOnly(StepPhase.SIGNED_OFF).hasSize(3);
			assertThat(owner.heard(subject)).hasSize(11);
		});
		assertThat(database.sql("select count(*) from act_ru_incident").query(Long.class).single()).isZero();
		assertThat(database.sql("select count(*) from act_ru_job").query(Long.class).single()).isZero();
	}

	@Test
	void a_task_that_two_finish_at_the_same_moment_is_finished_once() throws Exception {
		for (int round = 0; round < 10; round++) {
			String site = task(started(), "choose-site").id();
			assertThat(inParallel(List.of(() -> processes.complete(site, ANA), () -> processes.complete(site, BEN))))
				.containsExactlyInAnyOrder(true, false);
		}
	}

	@Test
	void two_branches_that_end_at_the_same_moment_lose_nothing() throws Exception {
		for (int round = 0; round < 10; round++) {
			Subject subject = started();
			String site = task(subject, "choose-site").id();
			String seedlings = task(subject, "order-seedlings").id();
			inParallel(List.of(() -> again(() -> processes.complete(site, ANA)),
					() -> again(() -> processes.complete(seedlings, BEN))));
			assertThat(openTasks(subject)).containsExactly("submit-plan");
		}
	}

	/** As a caller does who was told {@link ChangedMeanwhile}. */
	private static boolean again(Callable<Boolean> call) throws Exception {
		try {
			return call.call();
		}
		catch (ChangedMeanwhile ex) {
			return call.call();
		}
	}

	private static List<Boolean> inParallel(List<Callable<Boolean>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<Boolean> results = new ArrayList<>();
			for (Future<Boolean> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
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
