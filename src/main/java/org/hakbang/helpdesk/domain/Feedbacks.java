package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.desk.DeskId;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said after a service. Rows are appended. */
@Repository
public class Feedbacks {

	private final JdbcClient database;

	Feedbacks(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param facts what was chosen, by question
	 * @param sealed the words, in the case's vault
	 * @param by who wrote it down for the person, null if they did it themselves
	 * @return false if something was said about that already
	 */
	public boolean add(CaseId file, UUID id, String about, Map<String, List<String>> facts, byte[] sealed, Instant at,
			@Nullable PersonId by) {
		int added = this.database.sql("""
				insert into help_case_feedback (id, help_case, about, sealed, at, by) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(id, file.value(), about, sealed, at.atOffset(ZoneOffset.UTC), (by != null) ? by.value() : null)
			.update();
		if (added == 1) {
			facts.forEach((question,
					values) -> values.forEach((value) -> this.database
						.sql("insert into help_case_feedback_fact (feedback, question, value) values (?, ?, ?)")
						.params(id, question, value)
						.update()));
		}
		return added == 1;
	}

	/** What was said, the newest first. */
	public List<Row> of(CaseId file) {
		return this.database
			.sql("select id, about, sealed, at, by from help_case_feedback where help_case = ? order by id desc")
			.param(file.value())
			.query(Row.class)
			.list();
	}

	/**
	 * How often each option of each question was chosen at a desk, for a kind of case.
	 */
	public List<Count> counts(DeskId desk, String kind) {
		return this.database.sql("""
				select f.question, f.value, count(*)::int as number from help_case_feedback_fact f
				join help_case_feedback b on b.id = f.feedback join help_case c on c.id = b.help_case
				where c.desk = ? and c.kind = ? group by f.question, f.value
				""").params(desk.value(), kind).query(Count.class).list();
	}

	/**
	 * What one person said about one thing.
	 *
	 * @param by null if they wrote it themselves
	 */
	public record Row(UUID id, String about, byte[] sealed, Instant at, @Nullable UUID by) {

	}

	/** How often an option was chosen. */
	public record Count(String question, String value, int number) {

	}

}
