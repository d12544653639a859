package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who are entered together; what was typed of them stands here sealed. */
@Repository
public class CaseBatches {

	private static final String COLUMNS = "select id, desk, kind, outreach, vault, sealed from help_case_batch ";

	private final JdbcClient database;

	CaseBatches(JdbcClient database) {
		this.database = database;
	}

	public void add(Row row, Instant at, PersonId by) {
		this.database.sql("""
				insert into help_case_batch (id, desk, kind, outreach, vault, sealed, made_at, made_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(row.id(), row.desk(), row.kind(), row.outreach(), row.vault(), row.sealed(),
					at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	public Optional<Row> find(UUID id) {
		return this.database.sql(COLUMNS + "where id = ?").param(id).query(Row.class).optional();
	}

	/** The same, with the row locked. */
	public Optional<Row> lock(UUID id) {
		return this.database.sql(COLUMNS + "where id = ? for update").param(id).query(Row.class).optional();
	}

	/** Those that were begun before a moment and have not ended. */
	public List<UUID> left(Instant before) {
		return this.database.sql("select id from help_case_batch where ended_at is null and made_at < ? order by id")
			.param(before.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.list();
	}

	/** Those of an entry of the programme, the newest first. */
	public List<Row> of(UUID outreach) {
		return this.database.sql(COLUMNS + "where outreach = ? order by id desc")
			.param(outreach)
			.query(Row.class)
			.list();
	}

	public void keep(UUID id, byte[] sealed) {
		this.database.sql("update help_case_batch set sealed = ? where id = ?").params(sealed, id).update();
	}

	public void end(UUID id, Instant at) {
		this.database.sql("update help_case_batch set sealed = null, ended_at = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	/**
	 * @return false if it is known already what became of the row
	 */
	public boolean add(UUID id, Item item, Instant at) {
		CaseId opened = item.opened();
		return this.database.sql("""
				insert into help_case_batch_item (batch, number, outcome, help_case, at) values (?, ?, ?, ?, ?)
				on conflict (batch, number) do nothing
				""")
			.params(id, item.number(), item.outcome(), (opened != null) ? opened.value() : null,
					at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** What became of the rows of a batch, by number. */
	public List<Item> items(UUID id) {
		return this.database
			.sql("select number, outcome, help_case from help_case_batch_item where batch = ? order by number")
			.param(id)
			.query((row, number) -> {
				UUID opened = row.getObject("help_case", UUID.class);
				return new Item(row.getInt("number"), row.getString("outcome"),
						(opened != null) ? new CaseId(opened) : null);
			})
			.list();
	}

	/**
	 * A batch.
	 *
	 * @param sealed the rows that are left to enter; null once it has ended
	 */
	public record Row(UUID id, UUID desk, String kind, UUID outreach, UUID vault, byte @Nullable [] sealed) {

	}

	/**
	 * What became of a row.
	 *
	 * @param opened the case; null if it was not entered
	 */
	public record Item(int number, String outcome, @Nullable CaseId opened) {

	}

	/** After which entry of the programme a case was entered; empty if after none. */
	public Optional<UUID> outreach(CaseId id) {
		return this.database.sql(
				"select b.outreach from help_case_batch_item i join help_case_batch b on b.id = i.batch where i.help_case = ?")
			.param(id.value())
			.query(UUID.class)
			.optional();
	}

}
