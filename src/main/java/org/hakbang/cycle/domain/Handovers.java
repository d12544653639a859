package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who handed which task to whom, and what they said to it. */
@Repository
public class Handovers {

	private final JdbcClient database;

	Handovers(JdbcClient database) {
		this.database = database;
	}

	/** The newest of a task. */
	public Optional<Handover> last(String task) {
		return this.database.sql("""
				select h.*, n.note from task_handover h left join task_handover_note n on n.handover = h.id
				where h.task = ? order by h.id desc limit 1
				""")
			.param(task)
			.query((row, number) -> new Handover(row.getObject("id", UUID.class), row.getString("task"),
					new PersonId(row.getObject("from_person", UUID.class)),
					person(row.getObject("to_person", UUID.class)),
					row.getObject("at", OffsetDateTime.class).toInstant(),
					(row.getString("note") != null) ? row.getString("note") : ""))
			.optional();
	}

	public void add(Handover handover) {
		PersonId to = handover.to();
		this.database.sql("insert into task_handover (id, task, from_person, to_person, at) values (?, ?, ?, ?, ?)")
			.params(handover.id(), handover.task(), handover.from().value(), (to != null) ? to.value() : null,
					handover.at().atOffset(ZoneOffset.UTC))
			.update();
		if (!handover.note().isEmpty()) {
			this.database.sql("insert into task_handover_note (handover, note) values (?, ?)")
				.params(handover.id(), handover.note())
				.update();
		}
	}

	private static @Nullable PersonId person(@Nullable UUID id) {
		return (id != null) ? new PersonId(id) : null;
	}

	/**
	 * A task that went from hand to hand.
	 *
	 * @param to null if it was given back to all who can do it
	 * @param note what was said to it, empty if nothing
	 */
	public record Handover(UUID id, String task, PersonId from, @Nullable PersonId to, Instant at, String note) {

	}

}
