package org.hakbang.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A committee as its page shows it.
 *
 * @param body the key of the body in the country file
 * @param act the instrument that created it
 * @param seats those that count today, chairs first
 * @param ended earlier ones, the newest end first
 * @param missing what it lacks before it can sign anything off
 */
public record CommitteeView(UUID id, int version, TerritoryId territory, String body, String name, Act act,
		QuorumView quorum, List<SeatView> seats, List<SeatView> ended, List<Problem> missing) {

	public long migrantSeats() {
		return this.seats.stream().filter(SeatView::migrant).count();
	}

	/**
	 * The creating act.
	 *
	 * @param kind {@code none}, {@code resolution}, {@code executive-order} or
	 * {@code ordinance}; with {@code none} the rest is empty
	 * @param scan the evidence that holds the scan, null if there is none
	 */
	public record Act(String kind, String number, @Nullable LocalDate date, String signatory, @Nullable UUID scan) {

		public boolean exists() {
			return !this.kind.equals("none");
		}

	}

	/**
	 * The quorum rule.
	 *
	 * @param rule {@code more-than-half}, {@code seats} ({@code over} of them) or
	 * {@code share} ({@code over} of {@code under})
	 * @param settled false while the committee has not settled on one and the default
	 * counts
	 * @param needed how many of today's seats must be present
	 */
	public record QuorumView(String rule, int over, int under, String source, boolean settled, int needed) {
	}

	/**
	 * A seat.
	 *
	 * @param function {@code chair}, {@code vice-chair}, {@code secretary} or
	 * {@code member}
	 * @param to its last day, null while it has no end
	 */
	public record SeatView(UUID id, String label, PersonId person, String name, String function, boolean migrant,
			LocalDate from, @Nullable LocalDate to) {
	}

}
