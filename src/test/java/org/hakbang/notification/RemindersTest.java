package org.hakbang.notification;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.WorkingDays;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A cycle with one open task that counts, promised for Monday 12 July 2027. */
@MovingTimeTest
class RemindersTest {

	private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

	private static final LocalDate DUE = LocalDate.of(2027, 7, 12);

	@Autowired
	Chores chores;

	@Autowired
	Cycles cycles;

	@Autowired
	Processes processes;

	@Autowired
	Calendars calendars;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MovableClock clock;

	private TerritoryId lgu;

	private PersonId ana;

	private String task;

	@BeforeEach
	void an_open_task() {
		this.clock.to(DUE.minusDays(30), MANILA);
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		CycleId cycle = this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2027, 2029)).value());
		this.task = this.processes.tasks(cycle.subject()).get(0).id();
		this.database.sql("update task_subject set due = null where subject_id = ?").param(cycle.value()).update();
		due(DUE);
	}

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	@Test
	void whoever_does_it_is_told_two_working_days_before_on_the_day_and_when_it_is_late() throws SQLException {
		on(LocalDate.of(2027, 7, 7));
		assertThat(told(this.ana)).isEmpty();
		on(LocalDate.of(2027, 7, 8));
		assertThat(told(this.ana)).as("Thursday, two working days before Monday").containsExactly("task-soon");
		on(LocalDate.of(2027, 7, 10));
		assertThat(told(this.ana)).hasSize(1);
		on(DUE);
		assertThat(told(this.ana)).containsExactly("task-soon", "task-today");
		on(LocalDate.of(2027, 7, 14));
		assertThat(told(this.ana)).hasSize(2);
		on(LocalDate.of(2027, 7, 15));
		on(LocalDate.of(2027, 7, 19));
		assertThat(told(this.ana)).containsExactly("task-soon", "task-today", "task-late");
	}

	@Test
	void holidays_are_no_working_days() throws SQLException {
		LocalDate due = LocalDate.of(2027, 12, 27);
		due(due);
		WorkingDays days = this.calendars.workingDays("PH");
		LocalDate first = days.before(due, 2);
		assertThat(first).as("Christmas lies between").isBefore(LocalDate.of(2027, 12, 23));
		on(first.minusDays(1));
		assertThat(told(this.ana)).isEmpty();
		on(first);
		assertThat(told(this.ana)).containsExactly("task-soon");
		LocalDate late = days.after(due, 3);
		assertThat(late).as("the turn of the year lies between").isAfter(LocalDate.of(2027, 12, 30));
		on(late.minusDays(1));
		assertThat(told(this.ana)).doesNotContain("task-late");
		on(late);
		assertThat(told(this.ana)).contains("task-late");
	}

	@Test
	void what_is_done_is_not_mentioned_any_more() throws SQLException {
		on(LocalDate.of(2027, 7, 8));
		this.database.sql("delete from task_subject where task = ?").param(this.task).update();
		on(DUE);
		on(LocalDate.of(2027, 7, 20));
		assertThat(told(this.ana)).containsExactly("task-soon");
	}

	@Test
	void whoever_takes_it_over_is_told_and_the_other_is_not_any_more() throws SQLException {
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		assign(this.ana);
		on(LocalDate.of(2027, 7, 8));
		assertThat(told(ben)).isEmpty();
		assign(ben);
		on(LocalDate.of(2027, 7, 9));
		on(DUE);
		assertThat(told(ben)).containsExactly("task-soon", "task-today");
		assertThat(told(this.ana)).containsExactly("task-soon");
	}

	@Test
	void what_nobody_has_taken_is_everybody_s_who_can_do_it() throws SQLException {
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		on(DUE);
		assertThat(told(this.ana)).containsExactly("task-today");
		assertThat(told(ben)).containsExactly("task-today");
	}

	@Test
	void a_task_that_appears_is_told_to_the_only_one_who_can_do_it() throws SQLException {
		this.database.sql("update task_subject set since = ? where task = ?")
			.params(Timestamp.from(LocalDate.of(2027, 7, 1).atTime(9, 0).atZone(MANILA).toInstant()), this.task)
			.update();
		on(LocalDate.of(2027, 7, 1));
		on(LocalDate.of(2027, 7, 2));
		assertThat(told(this.ana)).containsExactly("task-new-due");
		assertThat(text(this.ana)).contains("2027-07-12");
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		on(LocalDate.of(2027, 7, 2));
		assertThat(told(ben)).isEmpty();
	}

	@Test
	void when_an_office_is_late_the_focal_point_is_told() throws SQLException {
		PersonId hr = this.people.withAccount(Role.DATA_SUPPLIER, this.lgu);
		doneBy(Role.DATA_SUPPLIER, "hr");
		on(DUE);
		assertThat(told(this.ana)).isEmpty();
		on(LocalDate.of(2027, 7, 15));
		on(LocalDate.of(2027, 7, 16));
		assertThat(told(hr)).containsExactly("task-today", "task-late");
		assertThat(told(this.ana)).containsExactly("task-escalated");
		assertThat(text(this.ana)).contains("Human Resource", "3");
	}

	@Test
	void when_the_focal_point_is_late_the_chair_and_the_chief_executive_are_told() throws SQLException {
		PersonId chair = this.people.withAccount(Role.COMMITTEE_CHAIR, this.lgu);
		PersonId mayor = this.people.withAccount(Role.LOCAL_CHIEF_EXECUTIVE, this.lgu);
		PersonId member = this.people.withAccount(Role.COMMITTEE_MEMBER, this.lgu);
		on(DUE);
		assertThat(told(chair)).isEmpty();
		on(LocalDate.of(2027, 7, 15));
		assertThat(told(chair)).containsExactly("task-escalated");
		assertThat(told(mayor)).containsExactly("task-escalated");
		assertThat(told(member)).isEmpty();
	}

	@Test
	void where_nobody_of_an_office_can_sign_in_the_focal_point_is_told_to_print_a_slip() throws SQLException {
		PersonId hr = this.people.with(Role.DATA_SUPPLIER, this.lgu);
		doneBy(Role.DATA_SUPPLIER, "hr");
		on(LocalDate.of(2027, 7, 8));
		on(DUE);
		assertThat(told(this.ana)).containsExactly("task-nobody-office");
		assertThat(told(hr)).isEmpty();
	}

	@Test
	void a_decision_that_waits_has_no_promised_date_and_reminds_nobody() throws SQLException {
		this.database.sql("update task_subject set due = null, approval = true where task = ?")
			.param(this.task)
			.update();
		on(LocalDate.of(2027, 7, 20));
		assertThat(told(this.ana)).isEmpty();
	}

	/** Runs the chore on a day, twice. */
	private void on(LocalDate day) throws SQLException {
		this.clock.to(day, MANILA);
		this.chores.run("reminders");
		this.chores.run("reminders");
	}

	private void due(LocalDate day) {
		this.database.sql("update task_subject set due = ? where task = ?").params(day, this.task).update();
	}

	private void doneBy(Role role, String office) {
		this.database.sql("update task_subject set role = ?, office = ? where task = ?")
			.params(role.key(), office, this.task)
			.update();
	}

	private void assign(PersonId person) {
		this.transaction.executeWithoutResult((status) -> this.processes.assign(this.task, Optional.of(person)));
	}

	private List<String> told(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ? and kind like 'task-%' order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private String text(PersonId person) {
		return this.database
			.sql("select array_to_string(words, '|') from notice where recipient = ? order by id desc limit 1")
			.param(person.value())
			.query(String.class)
			.single();
	}

}
