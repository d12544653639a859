package org.hakbang.directory;

import java.time.Instant;
import java.time.LocalDate;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How an entry of the directory is kept.
 *
 * @param version of the row, for changing it
 * @param sampleOf the day of which a sample speaks that nobody has checked yet; null for
 * all others
 * @param checkedOn when somebody last found that all of it is true, null if never
 * @param checkedBy null if nobody ever did
 * @param endedOn the first day on which it is there no more, null while it is
 */
public record Upkeep(int version, @Nullable LocalDate sampleOf, @Nullable LocalDate checkedOn,
		@Nullable PersonId checkedBy, @Nullable LocalDate endedOn, Instant changedAt, PersonId changedBy) {

	public boolean ended() {
		return this.endedOn != null;
	}

	public boolean sample() {
		return this.sampleOf != null;
	}

	/** Whether it was never checked, or for the last time before a day. */
	public boolean isUncheckedSince(LocalDate day) {
		return this.checkedOn == null || this.checkedOn.isBefore(day);
	}

}
