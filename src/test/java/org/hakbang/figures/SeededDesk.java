package org.hakbang.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.hakbang.desk.DeskView;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Ids;
import org.hakbang.testing.TestPeople;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes cases straight into the tables, as many as a test needs. */
@Component
class SeededDesk {

	private final JdbcClient database;

	private final Bundles bundles;

	private final TestPeople people;

	private final Ids ids;

	SeededDesk(JdbcClient database, Bundles bundles, TestPeople people, Ids ids) {
		this.database = database;
		this.bundles = bundles;
		this.people = people;
		this.ids = ids;
	}

	/** A case of the help desk that came on a day. */
	UUID one(DeskView desk, LocalDate day, String status, String need, String sex, String place) {
		UUID id = this.ids.next();
		this.database.sql("""
				insert into help_case (id, version, desk, country, seat, kind, bundle, code, vault, source, received_at)
				values (?, 0, ?, ?, ?, 'help-desk', ?, ?, ?, 'desk', ?)
				""")
			.params(id, desk.id().value(), desk.seat().country(), desk.seat().code(),
					this.bundles.current("help-desk").hash(), code(id), this.ids.next(),
					day.atTime(12, 0).atOffset(ZoneOffset.UTC))
			.update();
		fact(id, "status", status);
		fact(id, "needs", need);
		fact(id, "sex", sex);
		fact(id, "commune", place);
		return id;
	}

	private void fact(UUID id, String field, String value) {
		if (!value.isEmpty()) {
			this.database.sql("insert into help_case_fact (help_case, field, value) values (?, ?, ?)")
				.params(id, field, value)
				.update();
		}
	}

	void referral(UUID file, LocalDate day, String service, String outcome) {
		UUID id = this.ids.next();
		UUID by = this.people.nobody("Referrer").value();
		this.database.sql("""
				insert into help_case_contact (id, help_case, kind, service, on_day, sealed, shared, noted_at, noted_by)
				values (?, ?, 'referral', ?, ?, 'x', '{}', ?, ?)
				""").params(id, file, service, day, day.atStartOfDay().atOffset(ZoneOffset.UTC), by).update();
		if (!outcome.isEmpty()) {
			this.database.sql("""
					insert into help_case_referral_outcome (id, referral, outcome, on_day, noted_at, noted_by)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(this.ids.next(), id, outcome, day, day.atStartOfDay().atOffset(ZoneOffset.UTC), by)
				.update();
		}
	}

	UUID partner(DeskView desk, String service, @Nullable LocalDate ended) {
		UUID id = this.ids.next();
		this.database
			.sql("""
					insert into directory_partner (id, country, name, services, territory, city, reach, languages, note, ended_on,
					    changed_at, changed_by, added_on)
					values (:id, :country, 'A partner', :services, :territory, '', '', '{}', '', :ended, now(), :by, '2026-01-01')
					""")
			.param("id", id)
			.param("country", desk.seat().country())
			.param("services", new String[] { service })
			.param("territory", desk.seat().code())
			.param("ended", ended, java.sql.Types.DATE)
			.param("by", this.people.nobody("Keeper").value())
			.update();
		return id;
	}

	void contact(UUID file, LocalDate day, UUID partner) {
		this.database
			.sql("""
					insert into help_case_contact (id, help_case, kind, service, on_day, sealed, shared, noted_at, noted_by, partner)
					values (?, ?, 'contact', 'other', ?, 'x', '{}', ?, ?, ?)
					""")
			.params(this.ids.next(), file, day, day.atStartOfDay().atOffset(ZoneOffset.UTC),
					this.people.nobody("Caller").value(), partner)
			.update();
	}

	/** All entries of the directory are there since 2026 and were checked on a day. */
	void checked(DeskView desk, LocalDate day) {
		for (String table : new String[] { "directory_partner", "directory_window" }) {
			this.database.sql("update " + table + " set added_on = '2026-01-01' where country = ?")
				.param(desk.seat().country())
				.update();
			this.database
				.sql("insert into directory_check select id, ? from " + table
						+ " where country = ? on conflict do nothing")
				.params(day, desk.seat().country())
				.update();
		}
	}

	void application(UUID file, String status, LocalDate decided) {
		this.database.sql("""
				insert into funding_application (id, version, help_case, terms, currency, requested, pieces, status,
				    submitted_on, decided_on, obtained, made_at)
				values (?, 0, ?, 'x', 'PHP', 100, 0, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), file, status, decided.minusDays(20), decided,
					status.equals("AWARDED") ? Integer.valueOf(50) : null,
					decided.atStartOfDay().atOffset(ZoneOffset.UTC))
			.update();
	}

	void visit(UUID file, LocalDate day, boolean active) {
		this.database.sql("""
				insert into case_visit (id, help_case, on_day, found, women, men, unknown, obligations, active, at, by)
				values (?, ?, ?, 'x', 0, 0, 0, 'none', ?, ?, ?)
				""")
			.params(this.ids.next(), file, day, active, day.atStartOfDay().atOffset(ZoneOffset.UTC),
					this.people.nobody("Visitor").value())
			.update();
	}

	void answer(UUID file, String code, int version, String json, LocalDate day) {
		UUID by = this.people.nobody("Answerer").value();
		this.database
			.sql("""
					insert into answer (id, subject_kind, subject_id, indicator, version, value, note, stated_by, entered_by,
					    entered_at, bundle)
					values (?, 'case', ?, ?, ?, cast(? as jsonb), '', ?, ?, ?, 'seeded')
					""")
			.params(this.ids.next(), file, code, version, json, by, by, day.atTime(12, 0).atOffset(ZoneOffset.UTC))
			.update();
	}

	void finished(UUID file, String step, LocalDate day) {
		this.database.sql("""
				insert into help_case_transition (id, help_case, step, from_status, to_status, at, run)
				values (?, ?, ?, 'RUNNING', 'SIGNED_OFF', ?, 1)
				""").params(this.ids.next(), file, step, day.atTime(12, 0).atOffset(ZoneOffset.UTC)).update();
	}

	void feedback(UUID file, String about, LocalDate day) {
		this.database.sql("insert into help_case_feedback (id, help_case, about, sealed, at) values (?, ?, ?, 'x', ?)")
			.params(this.ids.next(), file, about, day.atTime(12, 0).atOffset(ZoneOffset.UTC))
			.update();
	}

	void close(UUID file, LocalDate day) {
		this.database.sql("update help_case set closed_at = ?, closed_why = 'reached' where id = ?")
			.params(day.atTime(13, 0).atOffset(ZoneOffset.UTC), file)
			.update();
	}

	void outreach(DeskView desk, LocalDate day, String kind, int women, int men, int unknown) {
		this.database
			.sql("""
					insert into outreach (id, desk, kind, topic, held_on, country, territory, city, women, men, unknown, outcome, next)
					values (?, ?, ?, 'A topic', ?, ?, ?, '', ?, ?, ?, '', '')
					""")
			.params(this.ids.next(), desk.id().value(), kind, day, desk.seat().country(), desk.seat().code(), women,
					men, unknown)
			.update();
	}

	/** So many cases from a day on, one a day, of every kind of person. */
	void cases(DeskView desk, LocalDate from, int number) {
		String[] statuses = { "abroad", "returnee", "candidate", "association" };
		String[] needs = { "invest", "social-rights", "information" };
		String[] sexes = { "woman", "man", "unsaid", "woman", "man" };
		for (int at = 0; at < number; at++) {
			UUID id = one(desk, from.plusDays(at), statuses[at % statuses.length], needs[at % needs.length],
					sexes[at % sexes.length], desk.seat().key());
			if (at % 2 == 0) {
				referral(id, from.plusDays(at), "bank", (at % 4 == 0) ? "helped" : "");
			}
		}
	}

	/** What such a case is called. */
	static String code(UUID id) {
		return "T-" + id.toString().substring(24);
	}

	/** Many at once, over three years, with what hangs on them. */
	void many(DeskView desk, int number, LocalDate last) {
		this.database
			.sql("""
					insert into help_case (id, version, desk, country, seat, kind, bundle, code, vault, source, received_at)
					select gen_random_uuid(), 0, :desk, :country, :seat, 'help-desk', :bundle, :prefix || '-' || n, gen_random_uuid(),
					    'desk', cast(:last as timestamptz) - (n % 1095) * interval '1 day'
					from generate_series(1, :number) n
					""")
			.param("desk", desk.id().value())
			.param("country", desk.seat().country())
			.param("seat", desk.seat().code())
			.param("bundle", this.bundles.current("help-desk").hash())
			.param("prefix", desk.prefix())
			.param("last", last.atTime(12, 0).atOffset(ZoneOffset.UTC))
			.param("number", number)
			.update();
		for (String fact : new String[] { "'status', (array['abroad','returnee','candidate'])[1 + hash % 3]",
				"'needs', (array['invest','social-rights','information'])[1 + hash % 3]",
				"'sex', (array['woman','man','unsaid'])[1 + hash % 3]", "'commune', '" + desk.seat().key() + "'",
				"'sector', (array['farming','crafts','trade'])[1 + hash % 3]", "'language', 'fr'", "'country', 'FR'",
				"'holder', 'alone'", "'own-share', 'some'", "'urgency', 'none'" }) {
			this.database
				.sql("insert into help_case_fact select id, " + fact
						+ " from (select c.id, abs(hashtext(c.id::text || '" + fact.substring(1, fact.indexOf('\'', 1))
						+ "')) as hash" + " from help_case c where c.desk = ?) c")
				.param(desk.id().value())
				.update();
		}
		UUID by = this.people.nobody("Seeder").value();
		this.database.sql("""
				insert into help_case_contact (id, help_case, kind, service, on_day, sealed, shared, noted_at, noted_by)
				select gen_random_uuid(), c.id, 'referral', (array['bank','health-service','training'])[1 + n],
				    (c.received_at + interval '5 days')::date, 'x', '{}', c.received_at, :by
				from help_case c, generate_series(0, 1) n where c.desk = :desk
				""").param("desk", desk.id().value()).param("by", by).update();
		this.database
			.sql("""
					insert into answer (id, subject_kind, subject_id, indicator, version, value, note, stated_by, entered_by,
					    entered_at, bundle)
					select gen_random_uuid(), 'case', c.id, asked.code, 1, cast(case asked.code when 'D5.1' then
					    '{"kind":"date","date":"' || c.received_at::date || '"}' else '{"kind":"yes-no","yes":true}' end as jsonb), '',
					    :by, :by, c.received_at, 'seeded'
					from help_case c, unnest(array['D3.4','D5.1','D2.6','D3.2']) asked(code) where c.desk = :desk
					""")
			.param("desk", desk.id().value())
			.param("by", by)
			.update();
		this.database
			.sql("""
					insert into case_visit (id, help_case, on_day, found, women, men, unknown, obligations, active, at, by)
					select gen_random_uuid(), c.id, (c.received_at + n * interval '200 days')::date, 'x', 1, 1, 0, 'none', true,
					    c.received_at, :by
					from help_case c, generate_series(1, 2) n where c.desk = :desk
					""")
			.param("desk", desk.id().value())
			.param("by", by)
			.update();
		this.database
			.sql("""
					insert into funding_application (id, version, help_case, terms, currency, requested, pieces, status,
					    submitted_on, decided_on, obtained, made_at)
					select gen_random_uuid(), 0, c.id, 'x', 'PHP', 100, 0, 'AWARDED', c.received_at::date, c.received_at::date + 30, 50,
					    c.received_at
					from help_case c where c.desk = :desk
					""")
			.param("desk", desk.id().value())
			.update();
		this.database.sql("analyze").update();
	}

}
