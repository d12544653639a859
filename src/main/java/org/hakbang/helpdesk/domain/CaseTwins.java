package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are of one person, as somebody judged; rows are appended. */
@Repository
public class CaseTwins {

	private final JdbcClient database;

	private final Ids ids;

	CaseTwins(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	public void mark(CaseId id, UUID other, boolean same, Instant at, PersonId by) {
		this.database.sql("""
				insert into help_case_twin (id, help_case, other, same, marked_at, marked_by)
				values (?, ?, ?, ?, ?, ?)
				""").params(this.ids.next(), id.value(), other, same, at.atOffset(ZoneOffset.UTC), by.value()).update();
	}

	/** The newest judgement by other case, from whichever of the two it was made. */
	public Map<UUID, Boolean> of(CaseId id) {
		Map<UUID, Boolean> judged = new LinkedHashMap<>();
		this.database.sql("""
				select case when help_case = :id then other else help_case end, same from help_case_twin
				where help_case = :id or other = :id order by id
				""").param("id", id.value()).query((row) -> {
			judged.put(row.getObject(1, UUID.class), row.getBoolean(2));
		});
		return judged;
	}

}
