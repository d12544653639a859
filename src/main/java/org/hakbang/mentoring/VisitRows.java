package org.hakbang.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of visits. */
@Repository
class VisitRows {

	private static final String VISIT = """
			select v.*, t.found, array(select person from visit_person where visit = v.id order by person) as present
			from visit v left join visit_text t on t.visit = v.id
			""";

	private final JdbcClient database;

	VisitRows(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @return false if there is a visit of that id already
	 */
	boolean add(VisitNote visit) {
		boolean added = this.database.sql("""
				insert into visit (id, country, territory, kind, held_on, noted_by, noted_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
				""")
			.params(visit.id(), visit.territory().country(), visit.territory().code(), visit.kind().key(),
					visit.heldOn(), visit.notedBy().value(), visit.notedAt().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (added) {
			this.database.sql("insert into visit_text (visit, found) values (?, ?)")
				.params(visit.id(), visit.found())
				.update();
			visit.present()
				.forEach((person) -> this.database.sql("insert into visit_person (visit, person) values (?, ?)")
					.params(visit.id(), person.value())
					.update());
		}
		return added;
	}

	Optional<VisitNote> find(TerritoryId territory, UUID id) {
		return this.database.sql(VISIT + "where v.id = ? and v.country = ? and v.territory = ?")
			.params(id, territory.country(), territory.code())
			.query(VisitRows::visit)
			.optional();
	}

	/** Locks the visit until the transaction ends. */
	void lock(UUID id) {
		this.database.sql("select id from visit where id = ? for update").param(id).query(UUID.class).optional();
	}

	/** The visits of a territory, the latest first. */
	List<VisitNote> of(TerritoryId territory, int skip, int limit) {
		return this.database
			.sql(VISIT + "where v.country = ? and v.territory = ? order by v.held_on desc, v.id desc offset ? limit ?")
			.params(territory.country(), territory.code(), skip, limit)
			.query(VisitRows::visit)
			.list();
	}

	/** Erases what was found and promised; that there was a visit stays. */
	void withdraw(UUID id, PersonId by, Instant at) {
		this.database.sql("delete from visit_text where visit = ?").param(id).update();
		this.database.sql("delete from promise_text where promise in (select id from promise where visit = ?)")
			.param(id)
			.update();
		this.database.sql("insert into visit_withdrawn (visit, by, at) values (?, ?, ?)")
			.params(id, by.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static VisitNote visit(ResultSet row, int number) throws SQLException {
		return new VisitNote(row.getObject("id", UUID.class),
				new TerritoryId(row.getString("country"), row.getString("territory")),
				VisitKind.ofKey(row.getString("kind")).orElseThrow(), row.getObject("held_on", LocalDate.class),
				new PersonId(row.getObject("noted_by", UUID.class)),
				row.getObject("noted_at", OffsetDateTime.class).toInstant(), row.getString("found"),
				Arrays.stream((UUID[]) row.getArray("present").getArray()).map(PersonId::new).toList());
	}

}
