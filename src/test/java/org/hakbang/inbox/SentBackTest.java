package org.hakbang.inbox;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A task of a step that was sent back says so where it is found. */
@AppTest
class SentBackTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs acting;

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient database;

	@Test
	void the_inbox_says_which_step_was_sent_back() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		CycleId cycle = this.acting.run(ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(ana), TestPeople.PASSWORD);
		assertThat(visitor.see("/inbox").text()).doesNotContain("Sent back");
		this.database.sql("update cycle_step set status = 'RETURNED' where cycle = ? and status = 'RUNNING'")
			.param(cycle.value())
			.update();
		assertThat(visitor.see("/inbox").text()).contains("Sent back: something must change");
	}

}
