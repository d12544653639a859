package org.hakbang.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of open ({@code task_subject}) and finished ({@code task_done}) tasks. */
@Repository
class TaskTables {

	private static final String OPEN = """
			select s.*, t.assignee_ from task_subject s left join act_ru_task t on t.id_ = s.task
			""";

	private final JdbcClient database;

	TaskTables(JdbcClient database) {
		this.database = database;
	}

	void add(OpenTask task) {
		this.database.sql("""
				insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role,
					office, approval, due, since)
				values (:task, :key, :kind, :subject, :step, :country, :territory, :role, :office, :approval, :due,
					:since)
				""")
			.param("task", task.id())
			.param("key", task.key())
			.param("kind", task.subject().kind())
			.param("subject", task.subject().id())
			.param("step", task.step())
			.param("country", task.territory().country())
			.param("territory", task.territory().code())
			.param("role", task.role())
			.param("office", task.office())
			.param("approval", task.approval())
			.param("due", task.due())
			.param("since", task.since().atOffset(ZoneOffset.UTC))
			.update();
	}

	void remove(String task) {
		this.database.sql("delete from task_subject where task = :task").param("task", task).update();
	}

	void finish(String task, Instant at, @Nullable PersonId by) {
		this.database.sql("""
				with open as (delete from task_subject where task = :task returning *)
				insert into task_done (task, task_key, subject_kind, subject_id, step, at, by)
				select task, task_key, subject_kind, subject_id, step, :at, :by::uuid from open
				""")
			.param("task", task)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("by", (by != null) ? by.value() : null)
			.update();
	}

	/**
	 * Locks an open task until the transaction ends, so that two who finish it at the
	 * same moment come one after the other.
	 */
	Optional<OpenTask> lock(String task) {
		return this.database.sql(OPEN + "where s.task = :task for update of s")
			.param("task", task)
			.query(TaskTables::open)
			.optional();
	}

	/** Locks the open approval task of a step. */
	Optional<OpenTask> lockApproval(Subject subject, String step) {
		return this.database.sql(OPEN + """
				where s.subject_kind = :kind and s.subject_id = :subject and s.step = :step and s.approval
				order by s.since, s.task limit 1 for update of s
				""")
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("step", step)
			.query(TaskTables::open)
			.optional();
	}

	Optional<OpenTask> find(String task) {
		return this.database.sql(OPEN + "where s.task = :task").param("task", task).query(TaskTables::open).optional();
	}

	List<OpenTask> of(Subject subject) {
		return this.database.sql(OPEN + """
				where s.subject_kind = :kind and s.subject_id = :subject order by s.since, s.task_key
				""").param("kind", subject.kind()).param("subject", subject.id()).query(TaskTables::open).list();
	}

	List<DoneTask> done(Subject subject, String step) {
		return this.database.sql("""
				select * from task_done
				where subject_kind = :kind and subject_id = :subject and step = :step order by at desc, task_key
				""")
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("step", step)
			.query(TaskTables::done)
			.list();
	}

	Optional<FinishedTask> finished(String task) {
		return this.database.sql("select * from task_done where task = :task")
			.param("task", task)
			.query((row, number) -> new FinishedTask(subject(row), done(row, number)))
			.optional();
	}

	private static DoneTask done(ResultSet row, int number) throws SQLException {
		return new DoneTask(row.getString("task"), row.getString("task_key"), row.getString("step"),
				row.getTimestamp("at").toInstant(), person(row.getString("by")));
	}

	private static Subject subject(ResultSet row) throws SQLException {
		return new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class));
	}

	private static OpenTask open(ResultSet row, int number) throws SQLException {
		Timestamp since = row.getTimestamp("since");
		return new OpenTask(row.getString("task"), row.getString("task_key"), subject(row), row.getString("step"),
				new TerritoryId(row.getString("country"), row.getString("territory")), row.getString("role"),
				row.getString("office"), row.getBoolean("approval"), since.toInstant(),
				row.getObject("due", LocalDate.class), person(row.getString("assignee_")));
	}

	private static @Nullable PersonId person(@Nullable String id) {
		return (id != null) ? new PersonId(UUID.fromString(id)) : null;
	}

}
