package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A message between the desk and an applicant without an account.
 *
 * @param by null: the applicant
 * @param text empty if there are only files
 * @param piece the name of what the desk asks for; empty if nothing
 * @param answers the message whose piece it brings; null if none
 * @param readAt null while the other side has not read it
 * @param receivedAt null while the desk does not have the piece
 * @param files the documents that came with it
 */
public record MessageLine(UUID id, @Nullable PersonId by, Instant at, String text, String piece, @Nullable UUID answers,
		@Nullable Instant readAt, @Nullable Instant receivedAt, List<EvidenceView> files) {

	public boolean ofApplicant() {
		return this.by == null;
	}

	/** From the applicant, and the desk has not read it. */
	public boolean newToDesk() {
		return ofApplicant() && this.readAt == null;
	}

	/** The desk waits for a piece. */
	public boolean waiting() {
		return !this.piece.isEmpty() && this.receivedAt == null;
	}

}
