package org.hakbang.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.desk.DeskView;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a desk proposes to the local government that it serves. */
@MovingTimeTest
class ProposalsTest {

	private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	SeededDesk seeded;

	@Autowired
	ActingAs as;

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	DeskView desk;

	Visitor focalPoint;

	CycleId cycle;

	@BeforeEach
	void open() {
		this.clock.to(LocalDate.of(2027, 2, 10), ZoneId.of("Asia/Manila"));
		this.lgu = Lgus.next("city");
		this.desk = this.desks.at(this.lgu);
		PersonId person = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.focalPoint = new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
		this.cycle = this.as.run(person,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
	}

	@Test
	void with_one_click_the_desks_number_stands_in_the_field_and_the_answer_keeps_where_it_is_from() {
		referrals(9, 6);
		Page page = page("M7.7");
		assertThat(page.text()).contains("Desk " + this.desk.key() + " counted 60 percent (second half of 2026)");
		Page taken = form(page).fill("M7.7.note", "Seen with the desk").press("button[value^=M7.7/]");
		assertThat(taken.status()).isEqualTo(200);
		assertThat(form(taken).value("M7.7.value")).isEqualTo("60");
		assertThat(form(taken).value("M7.7.note")).as("what else was typed").isEqualTo("Seen with the desk");
		Page saved = form(taken).submit();
		assertThat(saved.find(".time").text()).contains("60 percent",
				"Taken over from Desk " + this.desk.key() + ", second half of 2026");
		assertThat(origins()).isEqualTo(1);
		Page noted = form(page("M7.7")).fill("M7.7.note", "Seen twice").submit();
		assertThat(noted.find(".ind").text()).as("another note, the same number").contains("Taken over from");
		Page changed = form(page("M7.7")).fill("M7.7.value", "61").submit();
		assertThat(changed.find(".ind").text()).contains("61 percent").doesNotContain("Taken over from");
	}

	@Test
	void nobody_can_say_that_a_number_came_from_a_desk_that_did_not_count_it() {
		referrals(9, 6);
		Page taken = form(page("M7.7")).press("button[value^=M7.7/]");
		form(taken).fill("M7.7.value", "99").submit();
		assertThat(origins()).isZero();
	}

	@Test
	void people_served_are_told_by_service_and_sex_and_what_is_too_few_stands_with_the_rest() {
		for (int at = 0; at < 8; at++) {
			came("social-rights", "woman");
			came("invest", "man");
		}
		came("information", "woman");
		came("information", "man");
		Page taken = form(page("M7.4")).press("button[value^=M7.4/]");
		assertThat(form(taken).value("M7.4.part.total")).isEqualTo("18");
		assertThat(form(taken).value("M7.4.part.learning-women")).isEqualTo("0");
		assertThat(form(taken).value("M7.4.part.economic-men")).isEqualTo("8");
		assertThat(form(taken).value("M7.4.part.welfare-women")).as("else the rest would tell").isEqualTo("0");
		assertThat(form(taken).value("M7.4.part.not-recorded")).isEqualTo("10");
		assertThat(form(taken).submit().find(".ind").text()).contains("18 people", "Taken over from");
	}

	@Test
	void the_share_of_people_who_said_what_they_think_is_of_those_for_whom_something_was_finished() {
		for (int at = 0; at < 16; at++) {
			UUID file = came("invest", "man");
			this.seeded.finished(file, "receive", AUGUST);
			this.seeded.finished(file, "develop", AUGUST.plusDays(3));
			if (at < 10) {
				this.seeded.close(file, AUGUST.plusDays(4));
			}
			if (at < 6) {
				this.seeded.feedback(file, "receive", AUGUST.plusDays(1));
				this.seeded.feedback(file, "closing", LocalDate.of(2027, 2, 1));
			}
			if (at == 15) {
				this.seeded.feedback(file, "plan", AUGUST);
			}
		}
		came("invest", "man");
		Page taken = form(page("M8.4")).press("button[value^=M8.4/]");
		assertThat(form(taken).value("M8.4.value")).as("6 of 16, each once; not about what was not finished")
			.isEqualTo("37");
		assertThat(form(taken).submit().find(".ind").text()).contains("37 percent", "Taken over from");
	}

	@Test
	void what_would_tell_of_fewer_than_five_people_is_not_proposed() {
		referrals(9, 2);
		assertThat(page("M7.7").has("button[name=take]")).isFalse();
		assertThat(page("M7.6").has("button[name=take]")).as("nothing was closed").isFalse();
		assertThat(page("M7.1").has("button[name=take]")).as("names no figure").isFalse();
	}

	private void referrals(int known, int open) {
		for (int at = 0; at < known + open; at++) {
			this.seeded.referral(came("invest", "man"), AUGUST, "bank", (at < known) ? "helped" : "");
		}
	}

	private UUID came(String need, String sex) {
		return this.seeded.one(this.desk, AUGUST, "abroad", need, sex, this.lgu.key());
	}

	private Page page(String code) {
		return this.focalPoint.see("/cycles/" + this.cycle + "/indicators/" + code);
	}

	private static org.hakbang.testing.Form form(Page page) {
		return page.form("form[action*=indicators]");
	}

	private int origins() {
		return this.database.sql("select count(*) from answer where subject_id = ? and origin_source is not null")
			.param(this.cycle.value())
			.query(Integer.class)
			.single();
	}

}
