package org.hakbang.helpdesk.domain;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts and referrals of cases, and what became of them; rows are appended. */
@Repository
public class CaseContacts {

	private final JdbcClient database;

	CaseContacts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A contact or a referral as it is stored.
	 *
	 * @param kind {@code contact} or {@code referral}
	 * @param sealed who, what was said, what was passed on
	 * @param shared the fields whose answers were passed on
	 * @param partner the partner of the directory, null if it was named in free words
	 */
	public record Row(UUID id, String kind, String service, LocalDate on, byte[] sealed, List<String> shared,
			Instant notedAt, PersonId by, @Nullable UUID partner) {
	}

	/**
	 * What became of a referral.
	 *
	 * @param said sealed; null if nothing was said
	 */
	public record Outcome(String outcome, LocalDate on, byte @Nullable [] said) {
	}

	public void add(CaseId id, Row row) {
		this.database.sql("""
				insert into help_case_contact
					(id, help_case, kind, service, on_day, sealed, shared, noted_at, noted_by, partner)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(row.id(), id.value(), row.kind(), row.service(), Date.valueOf(row.on()), row.sealed(),
					row.shared().toArray(String[]::new), row.notedAt().atOffset(ZoneOffset.UTC), row.by().value(),
					row.partner())
			.update();
	}

	/** The newest day first. */
	public List<Row> of(CaseId id) {
		return this.database.sql("select * from help_case_contact where help_case = ? order by on_day desc, id desc")
			.param(id.value())
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("kind"),
					row.getString("service"), row.getObject("on_day", LocalDate.class), row.getBytes("sealed"),
					List.of((String[]) row.getArray("shared").getArray()), row.getTimestamp("noted_at").toInstant(),
					new PersonId(row.getObject("noted_by", UUID.class)), row.getObject("partner", UUID.class)))
			.list();
	}

	public int count(CaseId id) {
		return this.database.sql("select count(*) from help_case_contact where help_case = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	public void add(UUID id, UUID referral, Outcome outcome, Instant at, PersonId by) {
		this.database.sql("""
				insert into help_case_referral_outcome (id, referral, outcome, on_day, said, noted_at, noted_by)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, referral, outcome.outcome(), Date.valueOf(outcome.on()), outcome.said(),
					at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	/** What was said of a referral, the newest first. */
	public List<Outcome> outcomes(UUID referral) {
		return this.database.sql("select * from help_case_referral_outcome where referral = ? order by id desc")
			.param(referral)
			.query((row, number) -> new Outcome(row.getString("outcome"), row.getObject("on_day", LocalDate.class),
					row.getBytes("said")))
			.list();
	}

	/** What is known of each referral of a case by its newest word; open if none. */
	public List<String> standings(CaseId id) {
		return this.database.sql("""
				select coalesce((select o.outcome from help_case_referral_outcome o where o.referral = c.id
					order by o.id desc limit 1), 'open')
				from help_case_contact c where c.help_case = ? and c.kind = 'referral'
				""").param(id.value()).query(String.class).list();
	}

}
