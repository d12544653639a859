package org.hakbang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The small cycle on the real engine, with words for what people do in it. */
abstract class SmallCycle {

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

}
