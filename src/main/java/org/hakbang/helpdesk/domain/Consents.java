package org.hakbang.helpdesk.domain;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people agreed to; rows are appended, the newest counts. */
@Repository
public class Consents {

	private final JdbcClient database;

	private final Ids ids;

	Consents(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** All that was said, the newest first. */
	public List<ConsentView> of(CaseId id) {
		return this.database.sql("select * from help_case_consent where help_case = ? order by id desc")
			.param(id.value())
			.query((row, number) -> new ConsentView(row.getString("what").equals("given"),
					Set.of((String[]) row.getArray("covers").getArray()), row.getString("how"),
					row.getObject("on_day", LocalDate.class), row.getTimestamp("recorded_at").toInstant()))
			.list();
	}

	/** What holds now; empty if nothing was given or it was withdrawn. */
	public Optional<ConsentView> now(CaseId id) {
		return of(id).stream().findFirst().filter(ConsentView::given);
	}

	public void record(CaseId id, boolean given, Set<String> covers, String how, LocalDate day, Instant at,
			@Nullable PersonId by) {
		this.database.sql("""
				insert into help_case_consent (id, help_case, what, covers, how, on_day, recorded_at, recorded_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), id.value(), given ? "given" : "withdrawn", covers.toArray(String[]::new), how,
					Date.valueOf(day), at.atOffset(ZoneOffset.UTC), (by != null) ? by.value() : null)
			.update();
	}

}
