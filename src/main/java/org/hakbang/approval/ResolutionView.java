package org.hakbang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as others see it.
 *
 * @param sha256 the fingerprint of what was seen
 * @param outcome null while open
 * @param decidedOn the date of the meeting or of the officer's decision, null while open
 * @param votesFor votes of the committee; 0 for an officer
 * @param reasons why, and on a return what must change; empty if none were given
 * @param meeting the meeting that decided, null for an officer or while open
 * @param minutesAwaited the signed minutes have not been uploaded yet
 */
public record ResolutionView(ResolutionId id, Subject subject, TerritoryId territory, String step, int stepNumber,
		Text title, int run, PersonId submittedBy, Instant submittedAt, String sha256, @Nullable Outcome outcome,
		@Nullable LocalDate decidedOn, int votesFor, int votesAgainst, int votesAbstained, String reasons,
		@Nullable UUID meeting, boolean minutesAwaited) {

	public enum Outcome {

		APPROVED, RETURNED

	}

}
