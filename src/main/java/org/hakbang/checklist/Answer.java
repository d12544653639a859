package org.hakbang.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an indicator. Answers are appended and never changed: the highest version
 * counts.
 *
 * @param version from 1, without gaps, per subject and indicator
 * @param value null if not applicable
 * @param notApplicable the reason why it does not apply, null if it does
 * @param note empty if none
 * @param speaksOf the date the answer speaks of, null if the same day
 * @param statedBy who says so; most often a person who never signs in
 * @param statedOffice the office that person spoke for, null if none
 * @param enteredBy who typed it
 * @param origin where the value was taken over from, null if a person stated it
 * @param bundle the hash of the bundle that asked
 */
public record Answer(UUID id, Subject subject, String indicator, int version, @Nullable Value value,
		@Nullable String notApplicable, String note, @Nullable LocalDate speaksOf, PersonId statedBy,
		@Nullable String statedOffice, PersonId enteredBy, Instant enteredAt, String bundle, @Nullable Origin origin) {

	/** One that nobody took over from elsewhere. */
	public Answer(UUID id, Subject subject, String indicator, int version, @Nullable Value value,
			@Nullable String notApplicable, String note, @Nullable LocalDate speaksOf, PersonId statedBy,
			@Nullable String statedOffice, PersonId enteredBy, Instant enteredAt, String bundle) {
		this(id, subject, indicator, version, value, notApplicable, note, speaksOf, statedBy, statedOffice, enteredBy,
				enteredAt, bundle, null);
	}

	/** The same answer with these words of people. */
	Answer withWords(@Nullable String reason, String words) {
		return new Answer(this.id, this.subject, this.indicator, this.version, this.value, reason, words, this.speaksOf,
				this.statedBy, this.statedOffice, this.enteredBy, this.enteredAt, this.bundle, this.origin);
	}

}
