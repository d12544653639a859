package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers whose accepted alternative was found to count no longer. */
@Repository
public class EndedAlternatives {

	private final JdbcClient database;

	EndedAlternatives(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Notes one.
	 * @param on the last day on which it counted
	 * @return false if it was noted before
	 */
	public boolean add(UUID answer, CycleId cycle, LocalDate on, Instant seen) {
		return this.database
			.sql("insert into alternative_ended (answer, cycle, ended_on, seen_at) values (?, ?, ?, ?) "
					+ "on conflict do nothing")
			.params(answer, cycle.value(), on, seen.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

}
