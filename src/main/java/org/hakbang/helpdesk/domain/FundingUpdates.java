package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to applications for outside money, and how a case decided to pay. */
@Repository
public class FundingUpdates {

	private final JdbcClient database;

	private final Ids ids;

	FundingUpdates(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** What happened to one, the newest first. */
	public List<Row> of(ApplicationId id) {
		return this.database.sql("select * from funding_update where application = ? order by id desc")
			.param(id.value())
			.query((row, number) -> new Row(row.getString("what"), row.getObject("on_day", LocalDate.class),
					row.getBytes("said"), row.getObject("at", OffsetDateTime.class).toInstant(),
					new PersonId(row.getObject("by", UUID.class))))
			.list();
	}

	/**
	 * @param said sealed, null if nothing was
	 */
	public void add(ApplicationId id, String what, LocalDate on, byte @Nullable [] said, Instant at, PersonId by) {
		this.database.sql(
				"insert into funding_update (id, application, what, on_day, said, at, by) values (?, ?, ?, ?, ?, ?, ?)")
			.params(this.ids.next(), id.value(), what, on, said, at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	/** How the case pays, as it was said last; null if nobody said. */
	public @Nullable Way way(CaseId id) {
		return ways(id).stream().findFirst().orElse(null);
	}

	/** All that was ever said about how the case pays, the newest first. */
	public List<Way> ways(CaseId id) {
		return this.database.sql("select * from case_money_way where help_case = ? order by id desc")
			.param(id.value())
			.query((row, number) -> new Way(row.getString("what"), row.getBytes("why"),
					row.getObject("at", OffsetDateTime.class).toInstant(),
					new PersonId(row.getObject("by", UUID.class))))
			.list();
	}

	/**
	 * @param why sealed, null if nothing was said
	 */
	public void way(CaseId id, String what, byte @Nullable [] why, Instant at, PersonId by) {
		this.database.sql("insert into case_money_way (id, help_case, what, why, at, by) values (?, ?, ?, ?, ?, ?)")
			.params(this.ids.next(), id.value(), what, why, at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	/**
	 * Something that happened.
	 *
	 * @param what begun, pieces, submitted, pending, awarded, refused, withdrawn, appeal,
	 * other-window, stop
	 * @param said sealed, null if nothing was
	 */
	public record Row(String what, LocalDate on, byte @Nullable [] said, Instant at, PersonId by) {

	}

	/**
	 * How a case pays.
	 *
	 * @param what own-money, goes-on or asks
	 * @param why sealed, null if nothing was said
	 */
	public record Way(String what, byte @Nullable [] why, Instant at, PersonId by) {

	}

}
