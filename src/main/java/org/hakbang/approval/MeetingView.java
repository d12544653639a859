package org.hakbang.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A recorded meeting as its page shows it.
 *
 * @param minutes the evidence that holds the signed minutes, null while they are awaited
 * @param attendance by seat, with {@code room}, {@code afar} or {@code absent}
 * @param mayAddMinutes whether the reader may add the signed minutes
 */
public record MeetingView(UUID id, CommitteeView committee, LocalDate heldOn, String place, int base, int present,
		int needed, boolean quorum, String recordedBy, Instant recordedAt, @Nullable UUID minutes,
		List<Attendance> attendance, List<Item> items, boolean mayAddMinutes) {

	/** Whether somebody was there. */
	public record Attendance(CommitteeView.SeatView seat, String presence) {
	}

	/** What the meeting did with a question; {@code verdict} may be {@code put-off}. */
	public record Item(ResolutionView resolution, String verdict, int inFavour, int against, int abstained, int base,
			int present, int needed, String reasons, List<String> recused) {
	}

	/** A meeting in a list. */
	public record Summary(UUID id, LocalDate heldOn, String place, int base, int present, boolean quorum,
			boolean minutesAwaited, List<Item> items) {
	}

}
