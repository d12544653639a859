package org.hakbang.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands behind answers.
 *
 * @param sha256 the hash of its content, in hex; of a confidential document another hash
 * that only who can open its vault can make
 * @param version 1 for the first, higher for one that supersedes another
 * @param speaksOf the date it speaks of, null if unknown
 * @param receivedBy null if somebody without an account sent it
 * @param supersededBy the evidence that took its place, null if it counts
 * @param indicators the codes of the indicators it stands behind
 */
public record EvidenceView(UUID id, String name, String mediaType, long size, String sha256, int version,
		@Nullable LocalDate speaksOf, Instant receivedAt, @Nullable PersonId receivedBy, @Nullable UUID supersededBy,
		List<String> indicators) {

	/** The same document under another name. */
	EvidenceView named(String other) {
		return new EvidenceView(this.id, other, this.mediaType, this.size, this.sha256, this.version, this.speaksOf,
				this.receivedAt, this.receivedBy, this.supersededBy, this.indicators);
	}

}
