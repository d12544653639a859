package org.hakbang.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of documents and what they stand behind. Rows are appended, never changed.
 */
@Repository
class AllEvidence {

	private static final String SELECT = """
			select e.*, b.size, next.id as superseded_by, array(select l.indicator from evidence_link l
			       where l.evidence = e.id order by l.indicator collate "C") as indicators
			from evidence e join blob b using (sha256) left join evidence next on next.supersedes = e.id
			""";

	private final JdbcClient database;

	AllEvidence(JdbcClient database) {
		this.database = database;
	}

	void append(Subject subject, EvidenceView evidence, @Nullable UUID supersedes) {
		this.database
			.sql("insert into evidence (id, subject_kind, subject_id, name, media_type, sha256, version, supersedes, "
					+ "speaks_of, received_at, received_by) values (:id, :kind, :subject, :name, :type, :sha256, "
					+ ":version, :supersedes, :speaksOf, :receivedAt, :receivedBy)")
			.param("id", evidence.id())
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("name", evidence.name())
			.param("type", evidence.mediaType())
			.param("sha256", evidence.sha256())
			.param("version", evidence.version())
			.param("supersedes", supersedes)
			.param("speaksOf", evidence.speaksOf())
			.param("receivedAt", evidence.receivedAt().atOffset(ZoneOffset.UTC))
			.param("receivedBy", evidence.receivedBy().value())
			.update();
		evidence.indicators().forEach((indicator) -> link(evidence.id(), indicator, evidence.receivedAt()));
	}

	/** Whether the link is new. */
	boolean link(UUID evidence, String indicator, Instant at) {
		return this.database
			.sql("insert into evidence_link (evidence, indicator, linked_at) values (?, ?, ?) on conflict do nothing")
			.param(evidence)
			.param(indicator)
			.param(at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	List<EvidenceView> of(Subject subject) {
		return this.database
			.sql(SELECT + "where e.subject_kind = ? and e.subject_id = ? order by e.received_at desc, e.id desc")
			.param(subject.kind())
			.param(subject.id())
			.query(AllEvidence::view)
			.list();
	}

	Optional<Found> find(UUID id) {
		return this.database.sql(SELECT + "where e.id = ?")
			.param(id)
			.query((row, number) -> new Found(
					new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
					view(row, number)))
			.optional();
	}

	private static EvidenceView view(ResultSet row, int number) throws SQLException {
		return new EvidenceView(row.getObject("id", UUID.class), row.getString("name"), row.getString("media_type"),
				row.getLong("size"), row.getString("sha256"), row.getInt("version"),
				row.getObject("speaks_of", LocalDate.class),
				row.getObject("received_at", OffsetDateTime.class).toInstant(),
				new PersonId(row.getObject("received_by", UUID.class)), row.getObject("superseded_by", UUID.class),
				List.of((String[]) row.getArray("indicators").getArray()));
	}

	/** A document and whose it is. */
	record Found(Subject subject, EvidenceView evidence) {

	}

}
