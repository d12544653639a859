package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** CaseClosings and reopenings; rows are appended. */
@Repository
public class CaseClosings {

	private final JdbcClient database;

	private final Ids ids;

	CaseClosings(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/**
	 * @param what {@code closed} or {@code reopened}
	 * @param said what was said about it, sealed; null if nothing
	 */
	public void add(CaseId id, String what, String why, byte @Nullable [] said, Instant at, @Nullable PersonId by) {
		this.database.sql("""
				insert into help_case_closing (id, help_case, what, why, said, at, by) values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), id.value(), what, why, said, at.atOffset(ZoneOffset.UTC),
					(by != null) ? by.value() : null)
			.update();
	}

}
