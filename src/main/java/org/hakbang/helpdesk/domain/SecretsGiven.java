package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * That somebody was given another secret for their case; rows are appended. No secret
 * stands here.
 */
@Repository
public class SecretsGiven {

	private final JdbcClient database;

	SecretsGiven(JdbcClient database) {
		this.database = database;
	}

	/**
	 * One of them.
	 *
	 * @param checked how the desk made sure who asks: {@code called}, {@code paper},
	 * {@code asked} or {@code other}
	 * @param words how else, sealed; null unless {@code other}
	 */
	public record Row(UUID id, Instant at, PersonId by, String checked, byte @Nullable [] words) {
	}

	/**
	 * @param once what the form was called
	 * @return false if the same form was sent before; then nothing is added
	 */
	public boolean add(CaseId id, Row row, UUID once) {
		return this.database.sql("""
				insert into help_case_secret_given (id, help_case, at, by, checked, words, once)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (once) do nothing
				""")
			.params(row.id(), id.value(), row.at().atOffset(ZoneOffset.UTC), row.by().value(), row.checked(),
					row.words(), once)
			.update() == 1;
	}

	/** The newest first. */
	public List<Row> of(CaseId id) {
		return this.database.sql("select * from help_case_secret_given where help_case = ? order by at desc, id desc")
			.param(id.value())
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
					new PersonId(row.getObject("by", UUID.class)), row.getString("checked"), row.getBytes("words")))
			.list();
	}

}
