package org.hakbang.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.privacy.Confidential;
import org.hakbang.privacy.OpenVault;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Resolutions, what was seen, and decisions. About a confidential subject what was seen
 * and the words of who decided are sealed.
 */
@Repository
class ResolutionRepository {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String VIEW = """
			select r.*, s.sha256, d.decided_on, d.reasons, d.vault, d.reasons_sealed, d.meeting, i.in_favour, i.against, i.abstained,
			    d.meeting is not null and m.meeting is null as awaited
			from resolution r
			join resolution_snapshot s on s.resolution = r.id
			left join decision d on d.resolution = r.id
			left join meeting_item i on i.meeting = d.meeting and i.resolution = r.id
			left join meeting_minutes m on m.meeting = d.meeting
			where\s""";

	private final JdbcClient database;

	private final Confidential confidential;

	ResolutionRepository(JdbcClient database, Confidential confidential) {
		this.database = database;
		this.confidential = confidential;
	}

	/**
	 * @return false if the step has an open resolution already
	 */
	boolean insert(UUID id, Submission submission, @Nullable UUID committee, @Nullable String role, Instant at) {
		int inserted = this.database.sql("""
				insert into resolution (id, subject_kind, subject_id, step, step_number, run, title, country, territory,
				    committee, role, submitted_by, submitted_at)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(id, submission.subject().kind(), submission.subject().id(), submission.step(),
					submission.stepNumber(), submission.run(), json(submission.title().byLanguage()),
					submission.territory().country(), submission.territory().code(), committee, role,
					submission.submittedBy().value(), at.atOffset(ZoneOffset.UTC))
			.update();
		if (inserted == 1) {
			freeze(id, submission.content(), this.confidential.toSeal(submission.subject()));
		}
		return inserted == 1;
	}

	private void freeze(UUID id, String content, @Nullable OpenVault vault) {
		this.database.sql("""
				insert into resolution_snapshot (resolution, content, sha256, vault, content_sealed)
				values (:id, :content, :sha256, :vault, :sealed)""")
			.param("id", id)
			.param("content", (vault != null) ? Confidential.SEALED : content)
			.param("sha256", (vault != null) ? vault.fingerprint(content) : CanonicalJson.sha256(content))
			.param("vault", (vault != null) ? vault.id() : null)
			.param("sealed", (vault != null) ? vault.seal(place(id, "content"), content) : null, Types.BINARY)
			.update();
	}

	private static String place(UUID resolution, String what) {
		return "resolution " + resolution + " " + what;
	}

	Optional<ResolutionRow> find(UUID id) {
		return row("select * from resolution where id = ?", id);
	}

	/** Locks the resolution until the end of the transaction. */
	Optional<ResolutionRow> lock(UUID id) {
		return row("select * from resolution where id = ? for update", id);
	}

	Optional<ResolutionView> view(UUID id) {
		return this.database.sql(VIEW + "r.id = ?").param(id).query(this::read).optional();
	}

	List<ResolutionView> of(Subject subject, String step) {
		return this.database
			.sql(VIEW
					+ "r.subject_kind = ? and r.subject_id = ? and r.step = ? order by r.submitted_at desc, r.id desc")
			.params(subject.kind(), subject.id(), step)
			.query(this::read)
			.list();
	}

	/** The open questions of a committee, in the order of their steps. */
	List<ResolutionView> open(UUID committee) {
		return this.database
			.sql(VIEW + "r.committee = ? and r.outcome is null order by r.step_number, r.submitted_at, r.id")
			.param(committee)
			.query(this::read)
			.list();
	}

	List<ResolutionView> ofMeeting(UUID meeting) {
		return this.database.sql(VIEW + """
				r.id in (select resolution from meeting_item where meeting = ?) order by r.step_number, r.id""")
			.param(meeting)
			.query(this::read)
			.list();
	}

	/** JSON; an empty object if its vault was shredded. */
	String content(UUID resolution) {
		return this.database.sql("select content, vault, content_sealed from resolution_snapshot where resolution = ?")
			.param(resolution)
			.query((row, number) -> {
				UUID vault = row.getObject("vault", UUID.class);
				byte[] sealed = row.getBytes("content_sealed");
				return (vault == null) ? row.getString("content")
						: this.confidential.reading()
							.vault(vault)
							.map((open) -> open.openText(place(resolution, "content"), sealed))
							.orElse("{}");
			})
			.single();
	}

	Optional<DecisionRow> decision(UUID resolution) {
		return this.database.sql("select * from decision where resolution = ?")
			.param(resolution)
			.query((row, number) -> new DecisionRow(resolution, row.getString("outcome"),
					row.getObject("decided_on", LocalDate.class), words(row, resolution, "reasons"),
					row.getObject("meeting", UUID.class), person(row, "signatory"), words(row, resolution, "number"),
					row.getObject("scan", UUID.class), new PersonId(row.getObject("recorded_by", UUID.class)),
					CommitteeRepository.instant(row, "recorded_at")))
			.optional();
	}

	/** Appends a decision; the resolution, locked by the caller, is open no more. */
	void decide(DecisionRow decision) {
		@Nullable OpenVault vault = this.confidential.toSeal(find(decision.resolution()).orElseThrow().subject());
		this.database.sql("""
				insert into decision (resolution, outcome, decided_on, reasons, meeting, signatory, number, scan,
				    recorded_by, recorded_at, vault, reasons_sealed, number_sealed)
				values (:resolution, :outcome, :decidedOn, :reasons, :meeting, :signatory, :number, :scan, :recordedBy,
				    :recordedAt, :vault, :reasonsSealed, :numberSealed)""")
			.param("resolution", decision.resolution())
			.param("outcome", decision.outcome())
			.param("decidedOn", decision.decidedOn())
			.param("reasons", (vault != null) ? "" : decision.reasons())
			.param("meeting", decision.meeting())
			.param("signatory", (decision.signatory() != null) ? decision.signatory().value() : null)
			.param("number", (vault != null) ? "" : decision.number())
			.param("scan", decision.scan())
			.param("recordedBy", decision.recordedBy().value())
			.param("recordedAt", decision.recordedAt().atOffset(ZoneOffset.UTC))
			.param("vault", (vault != null) ? vault.id() : null)
			.param("reasonsSealed", sealed(vault, decision, "reasons", decision.reasons()), Types.BINARY)
			.param("numberSealed", sealed(vault, decision, "number", decision.number()), Types.BINARY)
			.update();
		this.database.sql("update resolution set outcome = ? where id = ?")
			.params(decision.outcome(), decision.resolution())
			.update();
	}

	private static byte @Nullable [] sealed(@Nullable OpenVault vault, DecisionRow decision, String what,
			String words) {
		return (vault != null && !words.isEmpty()) ? vault.seal(place(decision.resolution(), what), words) : null;
	}

	/** What somebody wrote into a decision. */
	private String words(ResultSet row, UUID resolution, String what) throws SQLException {
		return this.confidential.reading()
			.words(row.getString(what), row.getObject("vault", UUID.class), row.getBytes(what + "_sealed"),
					place(resolution, what));
	}

	private Optional<ResolutionRow> row(String sql, UUID id) {
		return this.database.sql(sql)
			.param(id)
			.query((row, number) -> new ResolutionRow(id, subject(row), row.getString("step"),
					row.getInt("step_number"), territory(row), row.getObject("committee", UUID.class),
					row.getString("role"), new PersonId(row.getObject("submitted_by", UUID.class)),
					CommitteeRepository.instant(row, "submitted_at"), row.getString("outcome")))
			.optional();
	}

	private ResolutionView read(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		UUID id = row.getObject("id", UUID.class);
		// No decision, no words.
		String reasons = (row.getString("reasons") != null) ? words(row, id, "reasons") : "";
		return new ResolutionView(new ResolutionId(id), subject(row), territory(row), row.getString("step"),
				row.getInt("step_number"), text(row.getString("title")), row.getInt("run"),
				new PersonId(row.getObject("submitted_by", UUID.class)),
				CommitteeRepository.instant(row, "submitted_at"), row.getString("sha256"),
				(outcome != null) ? ResolutionView.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)) : null,
				row.getObject("decided_on", LocalDate.class), row.getInt("in_favour"), row.getInt("against"),
				row.getInt("abstained"), reasons, row.getObject("meeting", UUID.class), row.getBoolean("awaited"));
	}

	private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? new PersonId(id) : null;
	}

	private static Subject subject(ResultSet row) throws SQLException {
		return new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class));
	}

	private static TerritoryId territory(ResultSet row) throws SQLException {
		return new TerritoryId(row.getString("country"), row.getString("territory"));
	}

	private static String json(Map<String, String> text) {
		try {
			return JSON.writeValueAsString(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Text text(String json) {
		try {
			return new Text(JSON.readValue(json, new TypeReference<Map<String, String>>() {
			}));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
