package org.hakbang.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * What one office is asked, once.
 *
 * @param bundle the hash of the bundle that asks
 * @param office its key in the country file
 * @param due the day by which the answers are asked for
 * @param email where it was mailed to, empty if nowhere
 * @param statusAt since when it has its status
 * @param remindedAt when the office was reminded by mail, null if it was not
 * @param returned what came back; empty fields if nothing did
 */
public record Slip(SlipId id, SlipCode code, CycleId cycle, String bundle, TerritoryId territory, String office,
		List<Asked> asked, PersonId askedBy, Instant askedAt, LocalDate due, String email, SlipStatus status,
		Instant statusAt, @Nullable Instant remindedAt, Returned returned) {

	public List<String> codes() {
		return this.asked.stream().map(Asked::code).toList();
	}

	/** The questions that nobody has settled yet. */
	public List<Asked> open() {
		return this.asked.stream().filter((each) -> !this.returned.settled().contains(each.code())).toList();
	}

	Slip status(SlipStatus status, Instant at) {
		return new Slip(this.id, this.code, this.cycle, this.bundle, this.territory, this.office, this.asked,
				this.askedBy, this.askedAt, this.due, this.email, status, at, this.remindedAt, this.returned);
	}

	Slip returned(Returned returned) {
		return new Slip(this.id, this.code, this.cycle, this.bundle, this.territory, this.office, this.asked,
				this.askedBy, this.askedAt, this.due, this.email, this.status, this.statusAt, this.remindedAt,
				returned);
	}

	Slip mailedTo(String email) {
		return new Slip(this.id, this.code, this.cycle, this.bundle, this.territory, this.office, this.asked,
				this.askedBy, this.askedAt, this.due, email, this.status, this.statusAt, this.remindedAt,
				this.returned);
	}

}
