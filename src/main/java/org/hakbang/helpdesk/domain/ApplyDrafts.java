package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was begun without an account and not sent; what was typed is sealed. */
@Repository
public class ApplyDrafts {

	private final ApplyDraftFiles files;

	private final JdbcClient database;

	ApplyDrafts(ApplyDraftFiles files, JdbcClient database) {
		this.files = files;
		this.database = database;
	}

	/**
	 * A draft as it is stored.
	 *
	 * @param kind the key of the kind of case
	 * @param sealed null once it has ended
	 * @param ended {@code sent}, {@code thrown-away} or {@code left-alone}; null while it
	 * is being written
	 */
	public record Row(UUID id, UUID desk, String kind, UUID vault, byte @Nullable [] sealed, Instant begunAt,
			Instant savedAt, @Nullable String ended) {

		public boolean sent() {
			return "sent".equals(this.ended);
		}

	}

	/**
	 * @param codePrint keyed hash of the code
	 * @param ticketPrint keyed hash of code and secret
	 */
	public void begin(Row row, String codePrint, String ticketPrint) {
		this.database.sql("""
				insert into apply_draft (id, code_print, ticket_print, desk, kind, vault, sealed, begun_at, saved_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(row.id(), codePrint, ticketPrint, row.desk(), row.kind(), row.vault(), row.sealed(),
					sql(row.begunAt()), sql(row.savedAt()))
			.update();
	}

	public boolean taken(String codePrint) {
		return this.database.sql("select exists (select from apply_draft where code_print = ?)")
			.param(codePrint)
			.query(Boolean.class)
			.single();
	}

	public Optional<Row> find(String ticketPrint) {
		return one("select * from apply_draft where ticket_print = ?", ticketPrint);
	}

	/** The same, with the row locked until the transaction ends. */
	public Optional<Row> lock(String ticketPrint) {
		return one("select * from apply_draft where ticket_print = ? for update", ticketPrint);
	}

	private Optional<Row> one(String query, String ticketPrint) {
		return this.database.sql(query)
			.param(ticketPrint)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getObject("desk", UUID.class),
					row.getString("kind"), row.getObject("vault", UUID.class), row.getBytes("sealed"),
					row.getTimestamp("begun_at").toInstant(), row.getTimestamp("saved_at").toInstant(),
					row.getString("ended")))
			.optional();
	}

	public void save(UUID id, byte[] sealed, Instant at) {
		this.database.sql("update apply_draft set sealed = ?, saved_at = ? where id = ? and ended is null")
			.params(sealed, sql(at), id)
			.update();
	}

	/** Keeps that there was one, and nothing of what was in it. */
	public void end(UUID id, String how, Instant at) {
		this.files.end(id, null, at);
		this.database
			.sql("update apply_draft set sealed = null, ended = ?, ended_at = ? where id = ? and ended is null")
			.params(how, sql(at), id)
			.update();
	}

	/** The vaults of those that nobody saved since, by draft. */
	public List<Alone> savedBefore(Instant moment) {
		return this.database
			.sql("select id, vault from apply_draft where ended is null and saved_at < ? order by saved_at limit 1000")
			.param(sql(moment))
			.query(Alone.class)
			.list();
	}

	/** A draft that was left alone. */
	public record Alone(UUID id, UUID vault) {
	}

	private static OffsetDateTime sql(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
