package org.hakbang.helpdesk.domain;

import java.util.List;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the steps of the cases stand: transitions that only grow, and their projection.
 */
@Repository
public class CaseSteps {

	private final JdbcClient database;

	private final Ids ids;

	CaseSteps(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** The steps of a case by id; empty until its process has started. */
	public Map<String, CaseStepRow> of(CaseId id) {
		Map<String, CaseStepRow> rows = new LinkedHashMap<>();
		this.database.sql("select * from help_case_step where help_case = ?")
			.param(id.value())
			.query(CaseSteps::row)
			.list()
			.forEach((row) -> rows.put(row.step(), row));
		return rows;
	}

	/** Writes that a step has reached a status. */
	public void reached(CaseId id, String step, CaseStepStatus status, Instant at) {
		Optional<CaseStepRow> before = Optional.ofNullable(of(id).get(step));
		CaseStepRow now = before.orElseGet(() -> new CaseStepRow(step, status, 0, at, null, false)).reached(status, at);
		this.database.sql("""
				insert into help_case_transition (id, help_case, step, from_status, to_status, at, run)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), id.value(), step, before.map((row) -> row.status().name()).orElse(null),
					status.name(), moment(at), now.run())
			.update();
		this.database.sql("""
				insert into help_case_step (help_case, step, status, run, since, settled_at) values (?, ?, ?, ?, ?, ?)
				on conflict (help_case, step) do update set status = excluded.status, run = excluded.run,
				since = excluded.since, settled_at = excluded.settled_at
				""").params(id.value(), step, status.name(), now.run(), moment(at), moment(now.settledAt())).update();
	}

	/** Notes which steps were settled before the case was reopened. */
	public void settledBefore(CaseId id, Collection<String> steps) {
		this.database.sql("update help_case_step set before = step in (:steps) where help_case = :id")
			.param("steps", steps.isEmpty() ? java.util.List.of("") : steps)
			.param("id", id.value())
			.update();
	}

	/** How often a step has been put before its approver. */
	public int submissions(CaseId id, String step) {
		return this.database.sql("""
				select count(*) from help_case_transition
				where help_case = ? and step = ? and to_status = 'SUBMITTED'
				""").params(id.value(), step).query(Integer.class).single();
	}

	/** When the present run of a step began; the beginning of time if it never did. */
	public Instant begun(CaseId id, String step) {
		return this.database.sql("""
				select max(at) from help_case_transition where help_case = ? and step = ? and to_status = 'RUNNING'
				""")
			.params(id.value(), step)
			.query((row, number) -> instant(row, "max"))
			.optional()
			.orElse(Instant.EPOCH);
	}

	private static CaseStepRow row(ResultSet row, int number) throws SQLException {
		return new CaseStepRow(row.getString("step"), CaseStepStatus.valueOf(row.getString("status")),
				row.getInt("run"), row.getObject("since", OffsetDateTime.class).toInstant(), instant(row, "settled_at"),
				row.getBoolean("before"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** Every change of a step's status, the first first. */
	public List<Change> changes(CaseId id) {
		return this.database
			.sql("select step, to_status, at from help_case_transition where help_case = ? order by at, id")
			.param(id.value())
			.query((row, number) -> new Change(row.getString("step"),
					CaseStepStatus.valueOf(row.getString("to_status")), row.getTimestamp("at").toInstant()))
			.list();
	}

	/** That a step came to a status. */
	public record Change(String step, CaseStepStatus status, Instant at) {

	}

}
