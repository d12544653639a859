package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.CaseMessageRows;
import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk's side of what is written between it and an applicant who follows the case
 * without an account. What it asks for, it marks when it has it.
 */
@Service
public class CaseMessages {

	private static final int LONGEST_PIECE = 200;

	private final CaseFiles files;

	private final CaseSecrets secrets;

	private final MessageVault vault;

	private final CaseMessageRows rows;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	CaseMessages(CaseFiles files, CaseSecrets secrets, MessageVault vault, CaseMessageRows rows, Access access,
			Trail trail, Clock clock) {
		this.files = files;
		this.secrets = secrets;
		this.vault = vault;
		this.rows = rows;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** The oldest first. */
	@Transactional(readOnly = true)
	public List<MessageLine> of(CaseId id) {
		return this.vault.of(this.files.get(id).row());
	}

	/**
	 * Whether somebody follows the case without an account and can read what is written.
	 */
	@Transactional(readOnly = true)
	public boolean followed(CaseId id) {
		return this.secrets.has(this.files.get(id).id());
	}

	/**
	 * Writes to the applicant. Refuses under {@code text} and {@code piece}. Who answers
	 * has read what there is.
	 * @param piece what they are asked to send; blank if nothing
	 * @param once what the form was called
	 * @throws NotFound if nobody follows the case
	 */
	@Transactional
	public Result<CaseId> write(CaseId id, String text, String piece, UUID once) {
		CaseFile file = this.files.lock(id);
		if (!this.secrets.has(id)) {
			throw new NotFound();
		}
		List<Problem> problems = new ArrayList<>();
		if (!file.row().isOpen()) {
			problems.add(Problem.of("", "case.closed-already"));
		}
		if (text.isBlank()) {
			problems.add(Problem.of("text", "outside.text.missing"));
		}
		if (text.length() > MessageVault.LONGEST) {
			problems.add(Problem.of("text", "intake.too-long"));
		}
		if (piece.length() > LONGEST_PIECE) {
			problems.add(Problem.of("piece", "intake.too-long"));
		}
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		Optional<UUID> added = this.vault.add(file.row(), this.access.actor(), text.strip(), piece.strip(), null, once,
				this.clock.instant());
		added.ifPresent((message) -> this.trail
			.record(TrailEntry.of(piece.isBlank() ? "case.written" : "case.asked", file.subject(), file.territory())
				.object(message)));
		read(file);
		return Result.done(id);
	}

	/** Marks all that came from the applicant as read. */
	@Transactional
	public void read(CaseId id) {
		read(this.files.lock(id));
	}

	private void read(CaseFile file) {
		Instant now = this.clock.instant();
		this.rows.of(file.id())
			.stream()
			.filter((row) -> row.by() == null && row.readAt() == null)
			.forEach((row) -> this.rows.mark(row.id(), CaseMessageRows.READ, now, this.access.actor()));
	}

	/**
	 * Marks a piece as received, however it came.
	 * @throws NotFound if the case asked for no such piece
	 */
	@Transactional
	public void received(CaseId id, UUID message) {
		CaseFile file = this.files.lock(id);
		CaseMessageRows.Row row = this.rows.of(id)
			.stream()
			.filter((each) -> each.id().equals(message) && each.piece() != null)
			.findFirst()
			.orElseThrow(NotFound::new);
		if (row.receivedAt() == null) {
			this.rows.mark(message, CaseMessageRows.RECEIVED, this.clock.instant(), this.access.actor());
			this.trail.record(TrailEntry.of("case.piece-received", file.subject(), file.territory()).object(message));
		}
	}

}
