package org.hakbang.approval.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A seat and who holds it. It is ended, never deleted.
 *
 * @param label the organisation or office it stands for
 * @param migrant whether it is held by migrants, returnees, families or their groups
 * @param to the last day it counts, null while it has no end
 */
public record Seat(UUID id, String label, PersonId person, SeatFunction function, boolean migrant, LocalDate from,
		@Nullable LocalDate to) {

	public boolean countsOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/** Whether the two have a day in common. */
	boolean overlaps(Seat other) {
		return (this.to == null || !this.to.isBefore(other.from))
				&& (other.to == null || !other.to.isBefore(this.from));
	}

	Seat endedOn(LocalDate last) {
		return new Seat(this.id, this.label, this.person, this.function, this.migrant, this.from, last);
	}

}
