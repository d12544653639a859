package org.hakbang.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.privacy.Confidential;
import org.hakbang.privacy.OpenVault;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of documents and what they stand behind. Rows are appended, never changed.
 * The names of a confidential subject's are sealed.
 */
@Repository
class AllEvidence {

	private static final String SELECT = """
			select e.*, b.size, next.id as superseded_by, array(select l.indicator from evidence_link l
			       where l.evidence = e.id order by l.indicator collate "C") as indicators
			from evidence e join blob b using (sha256) left join evidence next on next.supersedes = e.id
			""";

	private final JdbcClient database;

	private final Confidential confidential;

	AllEvidence(JdbcClient database, Confidential confidential) {
		this.database = database;
		this.confidential = confidential;
	}

	void append(Subject subject, EvidenceView evidence, @Nullable UUID supersedes) {
		@Nullable OpenVault vault = this.confidential.toSeal(subject);
		@Nullable PersonId by = evidence.receivedBy();
		this.database
			.sql("insert into evidence (id, subject_kind, subject_id, name, media_type, sha256, version, supersedes, "
					+ "speaks_of, received_at, received_by, vault, name_sealed) values (:id, :kind, :subject, :name, :type, :sha256, "
					+ ":version, :supersedes, :speaksOf, :receivedAt, :receivedBy, :vault, :nameSealed)")
			.param("id", evidence.id())
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("name", (vault != null) ? Confidential.SEALED : evidence.name())
			.param("type", evidence.mediaType())
			.param("sha256", evidence.sha256())
			.param("version", evidence.version())
			.param("supersedes", supersedes)
			.param("speaksOf", evidence.speaksOf())
			.param("receivedAt", evidence.receivedAt().atOffset(ZoneOffset.UTC))
			.param("receivedBy", (by != null) ? by.value() : null)
			.param("vault", (vault != null) ? vault.id() : null)
			.param("nameSealed", (vault != null) ? vault.seal(place(evidence.id()), evidence.name()) : null,
					Types.BINARY)
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
		Confidential.Reading reading = this.confidential.reading();
		return this.database
			.sql(SELECT + "where e.subject_kind = ? and e.subject_id = ? order by e.received_at desc, e.id desc")
			.param(subject.kind())
			.param(subject.id())
			.query(AllEvidence::row)
			.list()
			.stream()
			.map((row) -> row.opened(reading))
			.toList();
	}

	Optional<Found> find(UUID id) {
		return this.database.sql(SELECT + "where e.id = ?")
			.param(id)
			.query(AllEvidence::row)
			.optional()
			.map((row) -> new Found(row.subject(), row.opened(this.confidential.reading())));
	}

	private static String place(UUID evidence) {
		return "evidence " + evidence + " name";
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				view(row, row.getString("name")), row.getObject("vault", UUID.class), row.getBytes("name_sealed"));
	}

	private static EvidenceView view(ResultSet row, String name) throws SQLException {
		return new EvidenceView(row.getObject("id", UUID.class), name, row.getString("media_type"), row.getLong("size"),
				row.getString("sha256"), row.getInt("version"), row.getObject("speaks_of", LocalDate.class),
				row.getObject("received_at", OffsetDateTime.class).toInstant(),
				person(row.getObject("received_by", UUID.class)), row.getObject("superseded_by", UUID.class),
				List.of((String[]) row.getArray("indicators").getArray()));
	}

	private static @Nullable PersonId person(@Nullable UUID id) {
		return (id != null) ? new PersonId(id) : null;
	}

	/** A document and whose it is. */
	record Found(Subject subject, EvidenceView evidence) {

	}

	/** A document as it stands in the table, and its sealed name. */
	private record Row(Subject subject, EvidenceView view, @Nullable UUID vault, byte @Nullable [] name) {

		EvidenceView opened(Confidential.Reading reading) {
			return (this.vault != null)
					? this.view.named(reading.words(this.view.name(), this.vault, this.name, place(this.view.id())))
					: this.view;
		}

	}

}
