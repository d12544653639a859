package org.hakbang.checklist;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.privacy.Confidential;
import org.hakbang.privacy.OpenVault;
import org.hakbang.shared.JsonText;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people typed into the forms of tasks and have not finished: valid or not, each
 * person's own. About a confidential subject it is sealed. The caller has checked that
 * the actor may.
 */
@Service
public class Drafts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final Confidential confidential;

	Drafts(JdbcClient database, Confidential confidential) {
		this.database = database;
		this.confidential = confidential;
	}

	/** Empty also if it was sealed and its vault is shredded. */
	@Transactional(readOnly = true)
	public Optional<Draft> of(PersonId person, String task) {
		Confidential.Reading reading = this.confidential.reading();
		return this.database
			.sql("select fields::text as fields, vault, sealed, saved_at from task_draft where person = ? and task = ?")
			.params(person.value(), task)
			.query(Drafts::row)
			.optional()
			.flatMap((row) -> row.json(reading, place(person, task))
				.map((json) -> new Draft(read(json), row.savedAt())));
	}

	/** Everybody's drafts of a task that can still be read, by person. */
	@Transactional(readOnly = true)
	public Map<PersonId, Draft> all(String task) {
		Map<PersonId, Draft> drafts = new HashMap<>();
		this.database.sql("select person from task_draft where task = ?")
			.param(task)
			.query(UUID.class)
			.list()
			.stream()
			.map(PersonId::new)
			.forEach((person) -> of(person, task).ifPresent((draft) -> drafts.put(person, draft)));
		return drafts;
	}

	/**
	 * @param subject what the task is about
	 * @throws IllegalStateException if the subject's vault was shredded
	 */
	@Transactional
	public void save(PersonId person, Subject subject, String task, Map<String, List<String>> fields, Instant at) {
		@Nullable OpenVault vault = this.confidential.toSeal(subject);
		String json = json(fields);
		this.database.sql("""
				insert into task_draft (person, task, fields, vault, sealed, saved_at)
				values (:person, :task, :fields::jsonb, :vault, :sealed, :at)
				on conflict (person, task) do update set fields = excluded.fields, vault = excluded.vault,
					sealed = excluded.sealed, saved_at = excluded.saved_at
				""")
			.param("person", person.value())
			.param("task", task)
			.param("fields", (vault != null) ? null : json)
			.param("vault", (vault != null) ? vault.id() : null)
			.param("sealed", (vault != null) ? vault.seal(place(person, task), json) : null, Types.BINARY)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Gives what one person typed to another too. What the other has typed already stays
	 * as it is.
	 */
	@Transactional
	public void copy(Subject subject, String task, PersonId from, PersonId to, Instant at) {
		of(from, task).ifPresent((theirs) -> {
			Optional<Draft> own = of(to, task);
			Map<String, List<String>> fields = new HashMap<>(theirs.fields());
			own.ifPresent((draft) -> fields.putAll(draft.fields()));
			save(to, subject, task, fields, own.map(Draft::savedAt).orElse(at));
		});
	}

	/** Forgets everybody's drafts of a finished task. */
	@Transactional
	public void forget(String task) {
		this.database.sql("delete from task_draft where task = ?").param(task).update();
	}

	private static String place(PersonId person, String task) {
		return "draft " + person + " " + task;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getString("fields"), row.getObject("vault", UUID.class), row.getBytes("sealed"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant());
	}

	private static Map<String, List<String>> read(String json) {
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

	private record Row(@Nullable String fields, @Nullable UUID vault, byte @Nullable [] sealed, Instant savedAt) {

		Optional<String> json(Confidential.Reading reading, String place) {
			if (this.vault == null || this.sealed == null) {
				return Optional.ofNullable(this.fields);
			}
			return reading.vault(this.vault).map((open) -> open.openText(place, this.sealed));
		}

	}

}
