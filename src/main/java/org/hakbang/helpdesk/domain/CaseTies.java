package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases belong together; a tie ends and is never removed. */
@Repository
public class CaseTies {

	private final JdbcClient database;

	private final Ids ids;

	CaseTies(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** All ties of a case, from whichever side, the first first. */
	public List<Row> of(CaseId id) {
		return this.database.sql("""
				select id, help_case, other, kind, tied_at, ended_at from help_case_tie
				where help_case = :id or other = :id order by id
				""").param("id", id.value()).query((row, number) -> {
			boolean from = row.getObject("help_case", UUID.class).equals(id.value());
			java.sql.Timestamp ended = row.getTimestamp("ended_at");
			return new Row(row.getObject("id", UUID.class), row.getObject(from ? "other" : "help_case", UUID.class),
					row.getString("kind"), from, row.getTimestamp("tied_at").toInstant(),
					(ended != null) ? ended.toInstant() : null);
		}).list();
	}

	/**
	 * @return false if they are tied so already
	 */
	public boolean tie(CaseId id, UUID other, String kind, Instant at, PersonId by) {
		return this.database.sql("""
				insert into help_case_tie (id, help_case, other, kind, tied_at, tied_by) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(this.ids.next(), id.value(), other, kind, at.atOffset(ZoneOffset.UTC), by.value())
			.update() == 1;
	}

	public void end(UUID tie, Instant at, PersonId by) {
		this.database.sql("update help_case_tie set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
			.params(at.atOffset(ZoneOffset.UTC), by.value(), tie)
			.update();
	}

	/**
	 * A tie, seen from one of the two.
	 *
	 * @param other the case on the other side
	 * @param from whether it was tied from this side: an association's with a member
	 * @param endedAt null while it holds
	 */
	public record Row(UUID id, UUID other, String kind, boolean from, Instant tiedAt, @Nullable Instant endedAt) {

	}

}
