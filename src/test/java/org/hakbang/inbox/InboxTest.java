package org.hakbang.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.GrantView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class InboxTest {

	@Autowired
	Inbox inbox;

	@Autowired
	OpenTasks open;

	@Autowired
	TasksAtGrantEnd grantEnd;

	@Autowired
	Cycles cycles;

	@Autowired
	Processes processes;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clock clock;

	@Test
	void a_task_is_ones_own_without_a_claim_where_nobody_else_can_do_it() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.FOCAL_POINT, null);
		assertThat(counts(ana)).isEqualTo("{YOURS=1}");
		this.people.with(Role.FOCAL_POINT, lgu);
		assertThat(counts(ana)).as("a second one who cannot sign in").isEqualTo("{YOURS=1}");
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, lgu);
		assertThat(counts(ana)).isEqualTo("{NOBODY=1}");
		assertThat(counts(ben)).isEqualTo("{NOBODY=1}");
	}

	@Test
	void what_a_colleague_has_taken_waits_for_the_colleague() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.FOCAL_POINT, ben);
		assertThat(counts(ben)).isEqualTo("{YOURS=1}");
		assertThat(counts(ana)).isEqualTo("{WAITING=1}");
		assertThat(this.open.page(Tab.WAITING, ana, today(), 0, 10)).singleElement()
			.satisfies((line) -> assertThat(line.doable()).isTrue());
	}

	@Test
	void another_role_s_task_waits_for_others_and_another_territory_s_is_not_there() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.COMMITTEE_SECRETARY, null);
		task(Lgus.next(), Role.FOCAL_POINT, null);
		assertThat(counts(ana)).isEqualTo("{WAITING=1}");
	}

	@Test
	void an_office_s_task_is_for_that_office_only() {
		TerritoryId lgu = Lgus.next();
		PersonId hr = this.people.with(Role.DATA_SUPPLIER, "hr", lgu);
		PersonId budget = this.people.with(Role.DATA_SUPPLIER, "budget", lgu);
		task(lgu, Role.DATA_SUPPLIER, "hr", null);
		assertThat(counts(hr)).isEqualTo("{YOURS=1}");
		assertThat(counts(budget)).isEqualTo("{WAITING=1}");
	}

	@Test
	void a_desk_s_task_is_seen_by_the_people_of_that_desk_only() {
		TerritoryId seat = Lgus.next();
		PersonId here = this.people.with(Role.DESK_FACILITATOR, "kolda", seat);
		PersonId validates = this.people.with(Role.DESK_OFFICER, "kolda", seat);
		PersonId elsewhere = this.people.with(Role.DESK_FACILITATOR, "louga", seat);
		PersonId focal = this.people.with(Role.FOCAL_POINT, seat);
		PersonId administrator = this.people.with(Role.ADMINISTRATOR, seat);
		PersonId auditor = this.people.with(Role.AUDITOR, new TerritoryId("PH", "PH"));
		task(seat, Role.DESK_FACILITATOR, "kolda", null);
		assertThat(counts(here)).isEqualTo("{YOURS=1}");
		assertThat(counts(validates)).isEqualTo("{WAITING=1}");
		for (PersonId stranger : List.of(elsewhere, focal, administrator, auditor)) {
			assertThat(counts(stranger)).isEqualTo("{}");
		}
		PersonId colleague = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		assertThat(counts(here)).as("a colleague of another desk").isEqualTo("{YOURS=1}");
		assertThat(counts(colleague)).isEqualTo("{}");
	}

	@Test
	void the_people_of_a_desk_see_no_tasks_of_the_territory_where_it_sits() {
		TerritoryId seat = Lgus.next();
		PersonId here = this.people.with(Role.DESK_FACILITATOR, "kolda", seat);
		task(seat, Role.FOCAL_POINT, null);
		task(seat, Role.DATA_SUPPLIER, "kolda", null);
		assertThat(counts(here)).isEqualTo("{}");
	}

	@Test
	void an_office_s_task_is_the_focal_point_s_where_nobody_of_the_office_signs_in() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.DATA_SUPPLIER, "hr", null);
		assertThat(counts(ana)).isEqualTo("{YOURS=1}");
		this.people.with(Role.DATA_SUPPLIER, "hr", lgu);
		assertThat(counts(ana)).as("an officer without an account").isEqualTo("{YOURS=1}");
		PersonId hr = this.people.with(Role.DATA_SUPPLIER, "hr", lgu);
		this.people.account(hr);
		assertThat(counts(ana)).as("an officer who signs in").isEqualTo("{NOBODY=1}");
		assertThat(counts(hr)).as("nobody waits for the stand-in").isEqualTo("{YOURS=1}");
		GrantView theirs = new GrantView(UUID.randomUUID(), hr, Role.DATA_SUPPLIER, "hr", lgu, today().minusMonths(1),
				null);
		assertThat(this.grantEnd.objections(theirs)).as("the focal point is still there").isEmpty();
	}

	@Test
	void a_grant_that_has_ended_shows_nothing() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.FOCAL_POINT, null);
		this.database.sql("update role_grant set valid_to = ? where person_id = ?")
			.params(today(), ana.value())
			.update();
		assertThat(counts(ana)).isEqualTo("{}");
	}

	@Test
	void a_role_must_not_end_while_nobody_else_can_do_its_tasks() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.FOCAL_POINT, null);
		assertThat(this.grantEnd.objections(grant(ana, lgu))).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).isEqualTo("inbox.nobody-left"));
		this.people.withAccount(Role.FOCAL_POINT, lgu);
		assertThat(this.grantEnd.objections(grant(ana, lgu))).isEmpty();
	}

	@Test
	void an_open_cycle_brings_its_first_tasks_and_a_role_that_ends_frees_what_was_taken() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, lgu);
		int year = today().getYear();
		CycleId cycle = this.actingAs.run(ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", year, year + 2)).value());
		String task = this.processes.tasks(cycle.subject())
			.stream()
			.filter((one) -> one.role().equals(Role.FOCAL_POINT.key()))
			.findFirst()
			.orElseThrow()
			.id();
		this.actingAs.run(ana, (Runnable) () -> this.cycles.claim(task));
		InboxPage page = this.actingAs.run(ana, () -> this.inbox.page(Tab.YOURS, 1));
		assertThat(page.count(Tab.YOURS)).isEqualTo(1);
		InboxLine line = page.thisWeek().isEmpty() ? page.later().get(0) : page.thisWeek().get(0);
		assertThat(line.task()).isEqualTo(task);
		assertThat(line.title().isEmpty()).isFalse();
		assertThat(line.stepNumber()).isEqualTo(1);

		this.transaction.executeWithoutResult((status) -> this.grantEnd.ended(grant(ana, lgu)));
		assertThat(this.processes.task(task).orElseThrow().assignee()).isNull();
		assertThat(this.actingAs.run(ben, () -> this.inbox.page(Tab.NOBODY, 1)).count(Tab.NOBODY)).isPositive();
	}

	@Test
	void with_thousands_of_open_tasks_the_query_goes_by_the_index() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		task(lgu, Role.FOCAL_POINT, null);
		try {
			this.database
				.sql("""
						insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role,
						approval, since)
						select 'many-' || t.code || n, 'k', 'cycle', gen_random_uuid(), 's', 'PH', t.code, 'focal-point', false, ?
						from generate_series(1, 5) n, territory t where t.level = 'municipality' and t.code <> ?
						""")
				.params(Timestamp.from(this.clock.instant()), lgu.code())
				.update();
			this.database
				.sql("insert into act_ru_task (id_, rev_) select task, 1 from task_subject where task like 'many-%'")
				.update();
			this.database.sql("analyze task_subject, act_ru_task, role_grant").update();
			assertThat(this.database.sql("select count(*) from task_subject").query(Integer.class).single())
				.isGreaterThan(5000);
			String plan = String.join("\n", plan(ana));
			assertThat(plan).contains("task_subject").doesNotContain("Seq Scan on task_subject");
			assertThat(counts(ana)).isEqualTo("{YOURS=1}");
		}
		finally {
			this.database.sql("delete from act_ru_task where id_ like 'many-%'").update();
			this.database.sql("delete from task_subject where task like 'many-%'").update();
		}
	}

	private List<String> plan(PersonId me) {
		return this.database.sql("explain " + OpenTasks.OPEN + " select tab, count(*) from seen group by tab")
			.param("me", me.value())
			.param("meText", me.toString())
			.param("today", today())
			.param("office", "supplier")
			.param("standIn", "focal-point")
			.param("below", List.of("administrator", "regional-officer", "auditor"))
			.param("desk", List.of("desk-facilitator", "desk-officer"))
			.query(String.class)
			.list();
	}

	private String counts(PersonId person) {
		return this.open.counts(person, today()).toString();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
	}

	private GrantView grant(PersonId person, TerritoryId lgu) {
		return new GrantView(UUID.randomUUID(), person, Role.FOCAL_POINT, null, lgu, today().minusMonths(1), null);
	}

	private void task(TerritoryId lgu, Role role, @Nullable PersonId taker) {
		task(lgu, role, "", taker);
	}

	private void task(TerritoryId lgu, Role role, String office, @Nullable PersonId taker) {
		String id = UUID.randomUUID().toString();
		this.database
			.sql("""
					insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role, office, approval, since)
					values (?, 'k', 'cycle', ?, 's', ?, ?, ?, ?, false, ?)""")
			.params(id, UUID.randomUUID(), lgu.country(), lgu.code(), role.key(), office,
					Timestamp.from(this.clock.instant()))
			.update();
		this.database.sql("insert into act_ru_task (id_, rev_, assignee_) values (?, 1, ?)")
			.params(id, Optional.ofNullable(taker).map(PersonId::toString).orElse(null))
			.update();
	}

}
