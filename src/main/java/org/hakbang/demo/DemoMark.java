package org.hakbang.demo;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this database holds the demonstration, real data, or nothing yet. */
@Component
class DemoMark {

	enum Holds {

		NOTHING, DEMO, REAL_DATA

	}

	private final JdbcClient database;

	private final Clock clock;

	DemoMark(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Holds holds() {
		if (this.database.sql("select exists (select from demo_mark)").query(Boolean.class).single()) {
			return Holds.DEMO;
		}
		boolean people = this.database.sql("select exists (select from person)").query(Boolean.class).single();
		return people ? Holds.REAL_DATA : Holds.NOTHING;
	}

	void set() {
		this.database.sql("insert into demo_mark (loaded_at) values (?)")
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
