package org.hakbang.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.privacy.Confidential;
import org.hakbang.privacy.OpenVault;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of answers. Rows are appended, never changed. What people wrote about a
 * confidential subject is sealed; nobody outside of this class sees a difference.
 */
@Repository
class AllAnswers {

	private static final String COLUMNS = "id, subject_kind, subject_id, indicator, version, value::text as value, "
			+ "not_applicable, note, speaks_of, stated_by, stated_office, entered_by, entered_at, bundle, vault, "
			+ "note_sealed, reason_sealed, origin_source, origin_figure, origin_period";

	private final JdbcClient database;

	private final Confidential confidential;

	AllAnswers(JdbcClient database, Confidential confidential) {
		this.database = database;
		this.confidential = confidential;
	}

	/**
	 * Lets one transaction at a time write what hangs on a subject, until it ends.
	 */
	void lock(Subject subject) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))").param(subject.key()).query((row) -> {
		});
	}

	List<Answer> current(Subject subject) {
		return opened(this.database
			.sql("select distinct on (indicator) " + COLUMNS
					+ " from answer where subject_kind = ? and subject_id = ? order by indicator, version desc")
			.param(subject.kind())
			.param(subject.id())
			.query(AllAnswers::row)
			.list());
	}

	List<Answer> history(Subject subject, String indicator) {
		return opened(this.database
			.sql("select " + COLUMNS
					+ " from answer where subject_kind = ? and subject_id = ? and indicator = ? order by version desc")
			.param(subject.kind())
			.param(subject.id())
			.param(indicator)
			.query(AllAnswers::row)
			.list());
	}

	List<Subject> withAlternatives(String kind) {
		return this.database.sql("""
				select distinct a.subject_id from answer a
				where a.subject_kind = ? and a.value ->> 'kind' = 'alternative' and not exists (select from answer newer
					where (newer.subject_kind, newer.subject_id, newer.indicator) =
						(a.subject_kind, a.subject_id, a.indicator) and newer.version > a.version)""")
			.param(kind)
			.query((row, number) -> new Subject(kind, row.getObject(1, UUID.class)))
			.list();
	}

	void append(Answer answer) {
		@Nullable OpenVault vault = this.confidential.toSeal(answer.subject());
		@Nullable String reason = answer.notApplicable();
		@Nullable Origin origin = answer.origin();
		boolean sealsNote = vault != null && !answer.note().isEmpty();
		boolean sealsReason = vault != null && reason != null;
		this.database
			.sql("insert into answer (id, subject_kind, subject_id, indicator, version, value, not_applicable, note, "
					+ "speaks_of, stated_by, stated_office, entered_by, entered_at, bundle, vault, note_sealed, "
					+ "reason_sealed, origin_source, origin_figure, origin_period) values (:id, :kind, "
					+ ":subject, :indicator, :version, cast(:value as jsonb), :notApplicable, :note, :speaksOf, "
					+ ":statedBy, :statedOffice, :enteredBy, :enteredAt, :bundle, :vault, :noteSealed, :reasonSealed, "
					+ ":originSource, :originFigure, :originPeriod)")
			.param("id", answer.id())
			.param("kind", answer.subject().kind())
			.param("subject", answer.subject().id())
			.param("indicator", answer.indicator())
			.param("version", answer.version())
			.param("value", (answer.value() != null) ? ValueJson.write(answer.value()) : null)
			.param("notApplicable", sealsReason ? Confidential.SEALED : reason)
			.param("note", sealsNote ? "" : answer.note())
			.param("speaksOf", answer.speaksOf())
			.param("statedBy", answer.statedBy().value())
			.param("statedOffice", answer.statedOffice())
			.param("enteredBy", answer.enteredBy().value())
			.param("enteredAt", answer.enteredAt().atOffset(ZoneOffset.UTC))
			.param("bundle", answer.bundle())
			.param("vault", (vault != null) ? vault.id() : null)
			.param("originSource", (origin != null) ? origin.source() : null)
			.param("originFigure", (origin != null) ? origin.figure() : null)
			.param("originPeriod", (origin != null) ? origin.period() : null)
			.param("noteSealed", sealsNote ? vault.seal(notePlace(answer.id()), answer.note()) : null, Types.BINARY)
			.param("reasonSealed", sealsReason ? vault.seal(reasonPlace(answer.id()), reason) : null, Types.BINARY)
			.update();
	}

	private List<Answer> opened(List<Row> rows) {
		Confidential.Reading reading = this.confidential.reading();
		return rows.stream().map((row) -> row.opened(reading)).toList();
	}

	private static String notePlace(UUID answer) {
		return "answer " + answer + " note";
	}

	private static String reasonPlace(UUID answer) {
		return "answer " + answer + " reason";
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		@Nullable String value = row.getString("value");
		Answer answer = new Answer(row.getObject("id", UUID.class),
				new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				row.getString("indicator"), row.getInt("version"), (value != null) ? ValueJson.read(value) : null,
				row.getString("not_applicable"), row.getString("note"), row.getObject("speaks_of", LocalDate.class),
				new PersonId(row.getObject("stated_by", UUID.class)), row.getString("stated_office"),
				new PersonId(row.getObject("entered_by", UUID.class)),
				row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getString("bundle"), origin(row));
		return new Row(answer, row.getObject("vault", UUID.class), row.getBytes("note_sealed"),
				row.getBytes("reason_sealed"));
	}

	private static @Nullable Origin origin(ResultSet row) throws SQLException {
		@Nullable String source = row.getString("origin_source");
		return (source != null) ? new Origin(source, row.getString("origin_figure"), row.getString("origin_period"))
				: null;
	}

	/** An answer as it stands in the table, and what is sealed of it. */
	private record Row(Answer answer, @Nullable UUID vault, byte @Nullable [] note, byte @Nullable [] reason) {

		Answer opened(Confidential.Reading reading) {
			if (this.vault == null) {
				return this.answer;
			}
			@Nullable String clear = this.answer.notApplicable();
			return this.answer.withWords(
					(clear != null) ? reading.words(clear, this.vault, this.reason, reasonPlace(this.answer.id()))
							: null,
					reading.words(this.answer.note(), this.vault, this.note, notePlace(this.answer.id())));
		}

	}

}
