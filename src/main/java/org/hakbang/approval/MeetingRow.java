package org.hakbang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A recorded meeting.
 *
 * @param base seats on that day
 * @param minutes the evidence that holds the signed minutes, null while they are awaited
 */
record MeetingRow(UUID id, UUID committee, UUID token, LocalDate heldOn, String place, int base, int present,
		int needed, boolean quorum, PersonId recordedBy, Instant recordedAt, @Nullable UUID minutes) {

}
