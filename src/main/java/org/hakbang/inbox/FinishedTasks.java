package org.hakbang.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has finished. */
@Repository
class FinishedTasks {

	private final JdbcClient database;

	FinishedTasks(JdbcClient database) {
		this.database = database;
	}

	int count(PersonId me) {
		return this.database.sql("select count(*) from task_done where by = ?")
			.param(me.value())
			.query(Integer.class)
			.single();
	}

	/** The newest first. */
	List<Line> page(PersonId me, int offset, int limit) {
		return this.database.sql("select * from task_done where by = ? order by at desc, task offset ? limit ?")
			.params(me.value(), offset, limit)
			.query(FinishedTasks::line)
			.list();
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getString("task"), row.getString("task_key"),
				new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				row.getString("step"), row.getObject("at", OffsetDateTime.class).toInstant());
	}

	record Line(String task, String taskKey, Subject subject, String step, Instant at) {

	}

}
