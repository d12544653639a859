package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * That applicants ask to be forgotten, and what the desk answered; rows are appended.
 */
@Repository
public class ErasureRequests {

	private final JdbcClient database;

	private final Ids ids;

	ErasureRequests(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/**
	 * A request as it is stored.
	 *
	 * @param granted null while the desk has not answered
	 * @param why sealed; null if there is no answer, or it was granted
	 */
	public record Row(UUID id, Instant askedAt, @Nullable Boolean granted, byte @Nullable [] why,
			@Nullable Instant answeredAt) {
	}

	public UUID ask(CaseId id, Instant at) {
		UUID request = this.ids.next();
		this.database.sql("insert into help_case_erasure (id, help_case, asked_at) values (?, ?, ?)")
			.params(request, id.value(), at.atOffset(ZoneOffset.UTC))
			.update();
		return request;
	}

	/** The newest of a case. */
	public Optional<Row> of(CaseId id) {
		return this.database.sql("""
				select e.id, e.asked_at, a.granted, a.why, a.at from help_case_erasure e
				left join help_case_erasure_answer a on a.erasure = e.id
				where e.help_case = ? order by e.id desc limit 1
				""").param(id.value()).query((row, number) -> {
			java.sql.Timestamp answered = row.getTimestamp("at");
			return new Row(row.getObject("id", UUID.class), row.getTimestamp("asked_at").toInstant(),
					row.getObject("granted", Boolean.class), row.getBytes("why"),
					(answered != null) ? answered.toInstant() : null);
		}).optional();
	}

	/**
	 * @param why sealed; null if it is granted
	 */
	public void answer(UUID request, boolean granted, byte @Nullable [] why, Instant at, PersonId by) {
		this.database.sql("insert into help_case_erasure_answer (erasure, granted, why, at, by) values (?, ?, ?, ?, ?)")
			.params(request, granted, why, at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

}
