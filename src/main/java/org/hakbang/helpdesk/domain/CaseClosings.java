package org.hakbang.helpdesk.domain;

import java.util.UUID;
import java.util.List;
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

	/** Closings and reopenings, the newest first. */
	public List<Row> of(CaseId id) {
		return this.database
			.sql("select what, why, said, at, by from help_case_closing where help_case = ? order by id desc")
			.param(id.value())
			.query((row, number) -> {
				UUID by = row.getObject("by", UUID.class);
				return new Row(row.getString("what"), row.getString("why"), row.getBytes("said"),
						row.getTimestamp("at").toInstant(), (by != null) ? new PersonId(by) : null);
			})
			.list();
	}

	/**
	 * That a case was closed or reopened.
	 *
	 * @param why the key of the reason; empty for a reopening
	 * @param said sealed, null if nothing was
	 * @param by null if the person themself, or the product
	 */
	public record Row(String what, String why, byte @Nullable [] said, Instant at, @Nullable PersonId by) {

	}

}
