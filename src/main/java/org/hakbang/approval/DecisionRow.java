package org.hakbang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A decision, once for each resolution.
 *
 * @param outcome {@code approved} or {@code returned}
 * @param meeting the meeting that decided, null for an officer
 * @param signatory the officer who decided, null for a committee
 * @param number of the signed paper, empty if there is none
 * @param scan the evidence that holds the signed paper, null if there is none
 */
record DecisionRow(UUID resolution, String outcome, LocalDate decidedOn, String reasons, @Nullable UUID meeting,
		@Nullable PersonId signatory, String number, @Nullable UUID scan, PersonId recordedBy, Instant recordedAt) {

}
