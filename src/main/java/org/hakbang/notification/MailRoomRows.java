package org.hakbang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outbox in lists. */
@Repository
class MailRoomRows {

	private static final String LINES = """
			select o.id, coalesce(p.name, o.address) as to_whom, o.subject, o.state, o.attempts,
				coalesce(o.ended_at, o.made_at) as at, o.reason, o.body is not null as kept, o.file is not null as has_file
			from outbox o left join person p on p.id = o.person
			""";

	private final JdbcClient database;

	MailRoomRows(JdbcClient database) {
		this.database = database;
	}

	int count(String state) {
		return this.database.sql("select count(*) from outbox where state = ?")
			.param(state)
			.query(Integer.class)
			.single();
	}

	int failedSince(Instant since) {
		return this.database.sql("select count(*) from outbox where state = 'failed' and ended_at >= ?")
			.param(since.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	/** Those given up, and those that wait after a failure; the newest first. */
	List<MailLine> inTrouble(int limit) {
		return this.database.sql(LINES + """
				where o.state = 'failed' and o.body is not null or o.state = 'waiting' and o.reason is not null
				order by o.state, at desc, o.id desc limit ?""").param(limit).query(MailRoomRows::line).list();
	}

	/** All of them, the newest first. */
	List<MailLine> page(int offset, int limit) {
		return this.database.sql(LINES + "order by o.made_at desc, o.id desc offset ? limit ?")
			.params(offset, limit)
			.query(MailRoomRows::line)
			.list();
	}

	MailLine line(UUID id) {
		return this.database.sql(LINES + "where o.id = ?").param(id).query(MailRoomRows::line).single();
	}

	int count() {
		return this.database.sql("select count(*) from outbox").query(Integer.class).single();
	}

	private static MailLine line(ResultSet row, int number) throws SQLException {
		return new MailLine(row.getObject("id", UUID.class), row.getString("to_whom"), row.getString("subject"),
				row.getString("state"), row.getInt("attempts"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("reason"), row.getBoolean("kept"), row.getBoolean("has_file"));
	}

}
