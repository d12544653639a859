package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of the steps as they are now, and every number they ever had. */
@Repository
public class StepCounts {

	/** Apart from what else is locked by a cycle's id. */
	private static final String LOCK = "(hashtextextended(?, 100))";

	private final JdbcClient database;

	private final Ids ids;

	StepCounts(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** Waits until nobody else counts this cycle; holds until the transaction ends. */
	public void lock(CycleId cycle) {
		this.database.sql("select pg_advisory_xact_lock" + LOCK).param(cycle.toString()).query((row) -> {
		});
	}

	/**
	 * The same without waiting.
	 * @return false if somebody else is at it
	 */
	public boolean tryLock(CycleId cycle) {
		return this.database.sql("select pg_try_advisory_xact_lock" + LOCK)
			.param(cycle.toString())
			.query(Boolean.class)
			.single();
	}

	/** The numbers of a cycle by step; empty if it was never counted. */
	public Map<String, StepCount> of(CycleId cycle) {
		Map<String, StepCount> counts = new HashMap<>();
		this.database
			.sql("select step, required_met, required_of, aims_met, aims_of from step_progress where cycle = ?")
			.param(cycle.value())
			.query((row) -> {
				counts.put(row.getString(1), new StepCount(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
			});
		return counts;
	}

	/** Writes that a step's numbers have changed. */
	public void changed(CycleId cycle, String step, StepCount count, Instant at) {
		this.database.sql("""
				insert into step_progress (cycle, step, required_met, required_of, aims_met, aims_of, updated_at)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (cycle, step) do update set required_met = excluded.required_met,
				required_of = excluded.required_of, aims_met = excluded.aims_met, aims_of = excluded.aims_of,
				updated_at = excluded.updated_at
				""")
			.params(cycle.value(), step, count.requiredMet(), count.requiredOf(), count.aimsMet(), count.aimsOf(),
					at.atOffset(ZoneOffset.UTC))
			.update();
		this.database.sql("""
				insert into step_progress_history (id, cycle, step, required_met, required_of, aims_met, aims_of, at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), cycle.value(), step, count.requiredMet(), count.requiredOf(), count.aimsMet(),
					count.aimsOf(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Leaves a cycle to be counted later. */
	public void due(CycleId cycle) {
		this.database.sql("insert into step_progress_due (id, cycle) values (?, ?)")
			.params(this.ids.next(), cycle.value())
			.update();
	}

	/** Cycles that were left to be counted, or never were. */
	public List<CycleId> due(int limit) {
		return this.database.sql("""
				(select cycle from step_progress_due)
				union (select id from cycle c where not exists (select 1 from step_progress p where p.cycle = c.id))
				limit ?""").param(limit).query((row, number) -> new CycleId(row.getObject(1, UUID.class))).list();
	}

	/** Takes a cycle from those left to be counted. */
	public void counted(CycleId cycle) {
		this.database.sql("delete from step_progress_due where cycle = ?").param(cycle.value()).update();
	}

}
