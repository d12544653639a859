package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.cycle.ClosingView;
import org.hakbang.cycle.CycleId;
import org.hakbang.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said when cycles were closed; written once. */
@Repository
public class Closings {

	private final JdbcClient database;

	Closings(JdbcClient database) {
		this.database = database;
	}

	public Optional<ClosingView> of(CycleId cycle) {
		return this.database.sql("select * from cycle_closing where cycle = ?")
			.param(cycle.value())
			.query((row, number) -> new ClosingView(row.getString("achieved"), row.getString("goes_on"),
					new PersonId(row.getObject("closed_by", UUID.class)),
					row.getObject("closed_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	public void add(CycleId cycle, String achieved, String goesOn, PersonId by, Instant at) {
		this.database
			.sql("insert into cycle_closing (cycle, achieved, goes_on, closed_by, closed_at) values (?, ?, ?, ?, ?)")
			.params(cycle.value(), achieved, goesOn, by.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

}
