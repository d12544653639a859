package org.hakbang.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.testing.TestPeople;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes cycles straight into the tables, at whatever point a test needs them: in a
 * province so far down the list that no other test takes its LGUs.
 */
@Component
class SeededProvince {

	/** Tawi-Tawi. */
	static final TerritoryId PROVINCE = new TerritoryId("PH", "1907000000");

	private final JdbcClient database;

	private final Bundles bundles;

	private final Territories territories;

	private final TestPeople people;

	private final Ids ids;

	private final Clock clock;

	private boolean done;

	SeededProvince(JdbcClient database, Bundles bundles, Territories territories, TestPeople people, Ids ids,
			Clock clock) {
		this.database = database;
		this.bundles = bundles;
		this.territories = territories;
		this.people = people;
		this.ids = ids;
		this.clock = clock;
	}

	List<TerritoryView> lgus() {
		return this.territories.children(PROVINCE);
	}

	TerritoryId region() {
		return this.territories.get(PROVINCE).parent();
	}

	List<StepDefinition> steps() {
		return bundle().definition().steps();
	}

	private Bundle bundle() {
		return this.bundles.current("mainstreaming");
	}

	/**
	 * Once for all tests: the first LGU has returned step 2 and is late, the second has
	 * settled three and moves, the third waits for a decision since a year ago, the
	 * fourth has closed a cycle; the others have none.
	 */
	synchronized SeededProvince sown() {
		if (!this.done) {
			this.done = true;
			Instant now = this.clock.instant();
			UUID first = cycle(0, null);
			steps(first, 1, "RETURNED", now.minusSeconds(86_400 * 10));
			late(first, lgus().get(0).id(), now);
			steps(cycle(1, null), 3, "RUNNING", now.minusSeconds(3600));
			steps(cycle(2, null), 0, "SUBMITTED", now.minusSeconds(86_400 * 365));
			steps(cycle(3, now), steps().size(), "WAITING", now.minusSeconds(86_400 * 30));
		}
		return this;
	}

	UUID cycle(int lgu) {
		return this.database.sql("select id from cycle where country = ? and territory = ?")
			.params(PROVINCE.country(), lgus().get(lgu).id().code())
			.query(UUID.class)
			.single();
	}

	private UUID cycle(int lgu, Instant closed) {
		UUID id = this.ids.next();
		PersonId by = this.people.nobody("Opener");
		this.database.sql("""
				insert into cycle (id, version, country, territory, bundle_key, bundle, number, from_year, to_year,
				opened_at, opened_by, closed_at) values (?, 0, ?, ?, ?, ?, 1, 2025, 2027, ?, ?, ?)""")
			.params(id, PROVINCE.country(), lgus().get(lgu).id().code(), bundle().definition().key(), bundle().hash(),
					this.clock.instant().minusSeconds(86_400 * 400).atOffset(ZoneOffset.UTC), by.value(),
					(closed != null) ? closed.atOffset(ZoneOffset.UTC) : null)
			.update();
		return id;
	}

	/** So many settled, the next as said, the others waiting. */
	private void steps(UUID cycle, int settled, String next, Instant since) {
		int at = 0;
		for (StepDefinition step : steps()) {
			String status = (at < settled) ? "SIGNED_OFF" : (at == settled) ? next : "WAITING";
			Instant moment = status.equals("WAITING") ? this.clock.instant().minusSeconds(86_400 * 400) : since;
			this.database.sql("insert into cycle_step (cycle, step, status, run, since) values (?, ?, ?, 1, ?)")
				.params(cycle, step.id(), status, moment.atOffset(ZoneOffset.UTC))
				.update();
			this.database.sql("insert into step_progress values (?, ?, ?, 5, 0, 1, ?)")
				.params(cycle, step.id(), (at < settled) ? 5 : 2, moment.atOffset(ZoneOffset.UTC))
				.update();
			at++;
		}
	}

	private void late(UUID cycle, TerritoryId lgu, Instant now) {
		this.database.sql("""
				insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role,
				approval, due, since) values (?, 'submit', 'cycle', ?, ?, ?, ?, 'focal-point', false, ?, ?)""")
			.params("late-" + cycle, cycle, steps().get(1).id(), lgu.country(), lgu.code(),
					LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(8), now.atOffset(ZoneOffset.UTC))
			.update();
	}

}
