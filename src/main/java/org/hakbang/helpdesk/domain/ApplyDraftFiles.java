package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of requests that were not sent yet; names and contents are sealed. */
@Repository
public class ApplyDraftFiles {

	private final JdbcClient database;

	ApplyDraftFiles(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A file that has not ended.
	 *
	 * @param sealed its name
	 * @param size of its content, in bytes
	 */
	public record Row(UUID id, byte[] sealed, long size) {
	}

	/** In the order in which they came. */
	public List<Row> of(UUID draft) {
		return this.database
			.sql("select id, sealed, size from apply_draft_file where draft = ? and ended_at is null order by id")
			.param(draft)
			.query(Row.class)
			.list();
	}

	/** Whether the draft holds this content already. */
	public boolean holds(UUID draft, String print) {
		return this.database
			.sql("select exists (select from apply_draft_file where draft = ? and print = ? and ended_at is null)")
			.params(draft, print)
			.query(Boolean.class)
			.single();
	}

	/** In bytes: what all requests hold that were not sent yet. */
	public long bytes() {
		return this.database.sql("select coalesce(sum(size), 0) from apply_draft_file where ended_at is null")
			.query(Long.class)
			.single();
	}

	/**
	 * @param print keyed hash of the content
	 */
	public void add(UUID draft, Row row, String print, Instant at) {
		this.database
			.sql("insert into apply_draft_file (id, draft, sealed, print, size, added_at) values (?, ?, ?, ?, ?, ?)")
			.params(row.id(), draft, row.sealed(), print, row.size(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * @param number from 0
	 */
	public void add(UUID file, int number, byte[] sealed) {
		this.database.sql("insert into apply_draft_chunk (file, number, bytes) values (?, ?, ?)")
			.params(file, number, sealed)
			.update();
	}

	/** Empty after the last one. */
	public Optional<byte[]> chunk(UUID file, int number) {
		return this.database.sql("select bytes from apply_draft_chunk where file = ? and number = ?")
			.params(file, number)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

	/**
	 * Ends a file of a draft; its bytes are gone.
	 * @param file null for all of the draft's
	 */
	public void end(UUID draft, @Nullable UUID file, Instant at) {
		this.database.sql("""
				delete from apply_draft_chunk where file in (select id from apply_draft_file
					where draft = :draft and (:file::uuid is null or id = :file))
				""").param("draft", draft).param("file", file).update();
		this.database.sql("""
				update apply_draft_file set sealed = null, ended_at = :at
				where draft = :draft and (:file::uuid is null or id = :file) and ended_at is null
				""").param("draft", draft).param("file", file).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

}
