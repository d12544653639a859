package org.hakbang.cycle.domain;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.shared.JsonText;
import org.hakbang.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people typed into the forms of tasks and have not finished: valid or not, each
 * person's own.
 */
@Repository
public class Drafts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient database;

	Drafts(JdbcClient database) {
		this.database = database;
	}

	public Optional<Draft> of(PersonId person, String task) {
		return this.database
			.sql("select fields::text as fields, saved_at from task_draft where person = ? and task = ?")
			.params(person.value(), task)
			.query((row, number) -> new Draft(fields(row.getString("fields")),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	public void save(PersonId person, String task, Map<String, List<String>> fields, Instant at) {
		this.database.sql("""
				insert into task_draft (person, task, fields, saved_at) values (?, ?, ?::jsonb, ?)
				on conflict (person, task) do update set fields = excluded.fields, saved_at = excluded.saved_at
				""").params(person.value(), task, json(fields), at.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * Gives what one person typed to another too. What the other has typed already stays
	 * as it is.
	 */
	public void copy(String task, PersonId from, PersonId to, Instant at) {
		this.database.sql("""
				insert into task_draft (person, task, fields, saved_at)
				select ?, task, fields, ? from task_draft where person = ? and task = ?
				on conflict (person, task) do update set fields = excluded.fields || task_draft.fields
				""").params(to.value(), at.atOffset(ZoneOffset.UTC), from.value(), task).update();
	}

	/** Forgets everybody's drafts of a finished task. */
	public void forget(String task) {
		this.database.sql("delete from task_draft where task = ?").param(task).update();
	}

	private static Map<String, List<String>> fields(String json) {
		try {
			return JSON.readValue(json, FIELDS);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String json(Map<String, List<String>> fields) {
		try {
			return JsonText.withoutZero(JSON.writeValueAsString(fields));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Fields by name, and when they were saved. */
	public record Draft(Map<String, List<String>> fields, Instant savedAt) {

	}

}
