package org.hakbang.cycle.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Milestone;
import org.hakbang.cycle.StepStatus;
import org.hakbang.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the steps of the cycles stand: transitions that only grow, and their projection.
 */
@Repository
public class Steps {

	private final JdbcClient database;

	private final Ids ids;

	Steps(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** The steps of a cycle by id; empty until its process has started. */
	public Map<String, StepRow> of(CycleId cycle) {
		Map<String, StepRow> rows = new LinkedHashMap<>();
		this.database.sql("select * from cycle_step where cycle = ?")
			.param(cycle.value())
			.query(Steps::row)
			.list()
			.forEach((row) -> rows.put(row.step(), row));
		return rows;
	}

	/** Writes that a step has reached a status, and answers the step as it now stands. */
	public StepRow reached(CycleId cycle, String step, StepStatus status, Instant at) {
		Optional<StepRow> before = this.database.sql("select * from cycle_step where cycle = ? and step = ?")
			.params(cycle.value(), step)
			.query(Steps::row)
			.optional();
		StepRow now = before.orElseGet(() -> new StepRow(step, status, 0, at, null)).reached(status, at);
		this.database
			.sql("""
					insert into step_transition (id, cycle, step, from_status, to_status, at, run) values (?, ?, ?, ?, ?, ?, ?)
					""")
			.params(this.ids.next(), cycle.value(), step, before.map((row) -> row.status().name()).orElse(null),
					status.name(), moment(at), now.run())
			.update();
		this.database.sql("""
				insert into cycle_step (cycle, step, status, run, since, settled_at) values (?, ?, ?, ?, ?, ?)
				on conflict (cycle, step) do update set status = excluded.status, run = excluded.run,
				since = excluded.since, settled_at = excluded.settled_at
				""")
			.params(cycle.value(), step, status.name(), now.run(), moment(at), moment(now.settledAt()))
			.update();
		return now;
	}

	/** When the present run of a step began; the beginning of time if it never did. */
	public Instant begun(CycleId cycle, String step) {
		return this.database.sql("""
				select max(at) from step_transition where cycle = ? and step = ? and to_status = 'RUNNING'
				""")
			.params(cycle.value(), step)
			.query((row, number) -> instant(row, "max"))
			.optional()
			.orElse(Instant.EPOCH);
	}

	/** How often a step has been put before its approver. */
	public int submissions(CycleId cycle, String step) {
		return this.database
			.sql("select count(*) from step_transition where cycle = ? and step = ? and to_status = 'SUBMITTED'")
			.params(cycle.value(), step)
			.query(Integer.class)
			.single();
	}

	/**
	 * What the steps have come to, the newest first. That a step waits or begins for the
	 * first time is not said: it follows from the one before.
	 */
	public List<Milestone> milestones(CycleId cycle, int most) {
		return this.database.sql("""
				select step, to_status, at, run from step_transition
				where cycle = ? and to_status <> 'WAITING' and (to_status <> 'RUNNING' or run > 1)
				order by at desc, id desc limit ?
				""").params(cycle.value(), most).query((row, number) -> milestone(row)).list();
	}

	/** All statuses a step has had, the oldest first. */
	public List<StepStatus> history(CycleId cycle, String step) {
		return this.database.sql("select to_status from step_transition where cycle = ? and step = ? order by id")
			.params(cycle.value(), step)
			.query((row, number) -> StepStatus.valueOf(row.getString(1)))
			.list();
	}

	private static Milestone milestone(ResultSet row) throws SQLException {
		return new Milestone(row.getString("step"), StepStatus.valueOf(row.getString("to_status")),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("run"));
	}

	private static StepRow row(ResultSet row, int number) throws SQLException {
		return new StepRow(row.getString("step"), StepStatus.valueOf(row.getString("status")), row.getInt("run"),
				row.getObject("since", OffsetDateTime.class).toInstant(), instant(row, "settled_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
