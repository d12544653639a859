package org.hakbang.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hakbang.approval.domain.Count;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a meeting is recorded.
 *
 * @param typed what it shows
 * @param counted whether somebody's attendance has been entered yet
 * @param questions the open ones
 * @param decided those the person saw that somebody else decided meanwhile
 * @param draftSavedAt when the reader saved a draft, null if there is none
 */
public record MeetingSheet(CommitteeView committee, Typed typed, List<Line> seats, Count count, boolean counted,
		List<Question> questions, List<ResolutionView> decided, @Nullable Instant draftSavedAt) {

	/** A seat on the day; {@code recusedOn} holds numbers of steps. */
	public record Line(CommitteeView.SeatView seat, List<Integer> recusedOn) {

		public String field() {
			return "seat." + this.seat.id();
		}

	}

	/**
	 * A question with its fields.
	 *
	 * @param notes what does not fit, said while counting
	 */
	public record Question(ResolutionView resolution, Seen seen, String submittedBy, int recused, Count count,
			List<Problem> notes) {

		public String field() {
			return "item." + this.resolution.id();
		}

		/** The name of one of its fields, such as {@code decision}. */
		public String part(String name) {
			return field() + "." + name;
		}

		public UUID id() {
			return this.resolution.id().value();
		}

	}

}
