package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.ArrayList;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the desk and an applicant without an account wrote to one another; rows are
 * appended.
 */
@Repository
public class CaseMessageRows {

	/** The other side has read it. */
	public static final String READ = "read";

	/** The desk has the piece that it asked for. */
	public static final String RECEIVED = "received";

	private final JdbcClient database;

	CaseMessageRows(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A message as it is stored.
	 *
	 * @param by null: the applicant
	 * @param sealed the words
	 * @param piece the sealed name of what the desk asks for; null if nothing
	 * @param answers the message whose piece it brings; null if none
	 * @param once what the form was called
	 * @param readAt null while the other side has not read it
	 * @param receivedAt null while the desk does not have the piece
	 */
	public record Row(UUID id, @Nullable PersonId by, Instant at, byte[] sealed, byte @Nullable [] piece,
			@Nullable UUID answers, UUID once, @Nullable Instant readAt, @Nullable Instant receivedAt) {
	}

	/** Whether it is new: false if the same form was sent before. */
	public boolean add(CaseId id, Row row) {
		return this.database.sql("""
				insert into help_case_message (id, help_case, by, at, sealed, piece, answers, once)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (once) do nothing
				""")
			.params(row.id(), id.value(), value(row.by()), row.at().atOffset(ZoneOffset.UTC), row.sealed(), row.piece(),
					row.answers(), row.once())
			.update() == 1;
	}

	/** The oldest first. */
	public List<Row> of(CaseId id) {
		return this.database.sql("""
				select m.*, r.at as read_at, h.at as received_at from help_case_message m
				left join help_case_message_mark r on r.message = m.id and r.what = 'read'
				left join help_case_message_mark h on h.message = m.id and h.what = 'received'
				where m.help_case = ? order by m.id
				""").param(id.value()).query((row, number) -> {
			UUID by = row.getObject("by", UUID.class);
			return new Row(row.getObject("id", UUID.class), (by != null) ? new PersonId(by) : null,
					row.getTimestamp("at").toInstant(), row.getBytes("sealed"), row.getBytes("piece"),
					row.getObject("answers", UUID.class), row.getObject("once", UUID.class),
					instant(row.getTimestamp("read_at")), instant(row.getTimestamp("received_at")));
		}).list();
	}

	private static @Nullable Instant instant(java.sql.@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * Marks a message; once more changes nothing.
	 * @param by null: the applicant
	 */
	public void mark(UUID message, String what, Instant at, @Nullable PersonId by) {
		this.database.sql(
				"insert into help_case_message_mark (message, what, at, by) values (?, ?, ?, ?) on conflict do nothing")
			.params(message, what, at.atOffset(ZoneOffset.UTC), value(by))
			.update();
	}

	public void attach(UUID message, UUID evidence) {
		this.database.sql("insert into help_case_message_file (evidence, message) values (?, ?)")
			.params(evidence, message)
			.update();
	}

	/** The documents that came with the messages of a case, by message. */
	public Map<UUID, List<UUID>> files(CaseId id) {
		Map<UUID, List<UUID>> files = new HashMap<>();
		this.database.sql("""
				select f.message, f.evidence from help_case_message_file f
				join help_case_message m on m.id = f.message where m.help_case = ? order by f.evidence
				""").param(id.value()).query((row) -> {
			files.computeIfAbsent(row.getObject(1, UUID.class), (message) -> new ArrayList<>())
				.add(row.getObject(2, UUID.class));
		});
		return files;
	}

	private static @Nullable UUID value(@Nullable PersonId person) {
		return (person != null) ? person.value() : null;
	}

}
