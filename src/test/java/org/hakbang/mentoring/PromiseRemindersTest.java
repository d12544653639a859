package org.hakbang.mentoring;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever promised something is reminded of it in time, and once. */
@MovingTimeTest
class PromiseRemindersTest {

	private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

	/** A Monday without holidays around it. */
	private static final LocalDate MONDAY = LocalDate.of(2027, 7, 5);

	@Autowired
	MovableClock clock;

	@Autowired
	Chores chores;

	@Autowired
	TestPeople people;

	@Autowired
	VisitNotes visits;

	@Autowired
	PromiseBook book;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId ana;

	PersonId ben;

	UUID visit;

	@BeforeEach
	void benPromisesSomethingForTheNextTuesday() {
		this.clock.to(MONDAY, MANILA);
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.ben = this.people.withAccount(Role.COMMITTEE_SECRETARY, this.lgu);
		this.visit = UUID.randomUUID();
		this.actingAs.run(this.ana,
				() -> this.visits.note(this.lgu, this.visit,
						new Typed(Map.of("date", List.of(MONDAY.toString()), "kind", List.of("visit"), "found",
								List.of("As expected"), "present", List.of(this.ana.toString(), this.ben.toString()),
								"promise.0.what", List.of("Send the list"), "promise.0.by",
								List.of("committee-secretary of " + this.lgu.key()), "promise.0.due",
								List.of(MONDAY.plusDays(8).toString())))));
	}

	@Test
	void two_working_days_before_it_is_due_and_not_earlier_and_once() throws SQLException {
		run(MONDAY.plusDays(3));
		assertThat(told(this.ben)).containsExactly("promise-made");
		run(MONDAY.plusDays(4));
		run(MONDAY.plusDays(7));
		assertThat(told(this.ben)).containsExactly("promise-made", "promise-due");
		assertThat(told(this.ana)).isEmpty();
	}

	@Test
	void when_the_day_has_passed_whoever_noted_it_hears_too() throws SQLException {
		run(MONDAY.plusDays(8));
		assertThat(told(this.ana)).isEmpty();
		run(MONDAY.plusDays(9));
		run(MONDAY.plusDays(10));
		assertThat(told(this.ana)).containsExactly("promise-late");
		assertThat(told(this.ben)).containsExactly("promise-made", "promise-due", "promise-late");
	}

	@Test
	void nobody_is_reminded_of_what_was_kept() throws SQLException {
		Promise promise = this.actingAs.run(this.ben, () -> this.visits.promises(this.lgu, this.visit)).get(0);
		this.actingAs.run(this.ben, () -> this.book.keep(this.lgu, this.visit, promise.id(),
				new Typed(Map.of("kept", List.of(MONDAY.toString())))));
		run(MONDAY.plusDays(9));
		assertThat(told(this.ben)).containsExactly("promise-made");
	}

	private void run(LocalDate day) throws SQLException {
		this.clock.to(day, MANILA);
		assertThat(this.chores.run("promises")).isTrue();
	}

	private List<String> told(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
