package org.hakbang.approval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.shared.JsonText;
import org.hakbang.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody typed about a meeting and has not recorded yet. */
@Repository
class MeetingDrafts {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient database;

	MeetingDrafts(JdbcClient database) {
		this.database = database;
	}

	Optional<Draft> find(PersonId person, UUID committee) {
		return this.database.sql("select fields, saved_at from meeting_draft where person = ? and committee = ?")
			.params(person.value(), committee)
			.query((row, number) -> new Draft(typed(row.getString("fields")),
					CommitteeRepository.instant(row, "saved_at")))
			.optional();
	}

	void save(PersonId person, UUID committee, Typed typed, Instant at) {
		this.database.sql("""
				insert into meeting_draft (person, committee, fields, saved_at) values (?, ?, ?::jsonb, ?)
				on conflict (person, committee) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
			.params(person.value(), committee, json(typed), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void delete(PersonId person, UUID committee) {
		this.database.sql("delete from meeting_draft where person = ? and committee = ?")
			.params(person.value(), committee)
			.update();
	}

	private static String json(Typed typed) {
		try {
			return JsonText.withoutZero(JSON.writeValueAsString(typed.fields()));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Typed typed(String json) {
		try {
			return new Typed(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {
			}));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A draft. */
	record Draft(Typed typed, Instant savedAt) {
	}

}
