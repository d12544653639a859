package org.hakbang.approval.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A committee of a territory with its roll. It decides in meetings.
 *
 * @param version rises with each change; two people who change it at once meet there
 * @param body the key of the body in the country file, such as {@code cmd}
 * @param quorum the rule it has settled on, null until then: the default counts
 * @param seats all seats there ever were
 */
public record Committee(UUID id, int version, TerritoryId territory, String body, String name, Instrument instrument,
		@Nullable Quorum quorum, List<Seat> seats) {

	/** Fewer cannot sign anything off. */
	public static final int FEWEST_SEATS = 3;

	public Committee {
		seats = List.copyOf(seats);
	}

	public QuorumRule quorumRule() {
		return (this.quorum != null) ? this.quorum.rule() : QuorumRule.DEFAULT;
	}

	public List<Seat> seatsOn(LocalDate day) {
		return this.seats.stream().filter((seat) -> seat.countsOn(day)).toList();
	}

	/** The seats a person holds on a day: who submitted is recused with them. */
	public Set<UUID> seatsOf(PersonId person, LocalDate day) {
		return seatsOn(day).stream()
			.filter((seat) -> seat.person().equals(person))
			.map(Seat::id)
			.collect(Collectors.toSet());
	}

	/** Counts the quorum of a question put by this person. */
	public Count count(LocalDate day, Map<UUID, Presence> attendance, Set<UUID> recused) {
		return QuorumPolicy.count(quorumRule(), seatsOn(day), attendance, recused);
	}

	/** Fills a seat. One person has one seat at a time, and so one vote. */
	public Result<Committee> fill(Seat seat) {
		if (this.seats.stream().anyMatch((other) -> other.person().equals(seat.person()) && other.overlaps(seat))) {
			return Result.refused(Problem.of("person", "approval.seat.person.taken"));
		}
		List<Seat> more = new ArrayList<>(this.seats);
		more.add(seat);
		return Result.done(withSeats(more));
	}

	/** Ends a seat; {@code last} is its last day. */
	public Result<Committee> end(UUID id, LocalDate last) {
		Seat seat = this.seats.stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
		if (seat.to() != null) {
			return Result.refused(Problem.of("to", "approval.seat.to.already"));
		}
		if (last.isBefore(seat.from())) {
			return Result.refused(Problem.of("to", "approval.seat.to.before"));
		}
		return Result.done(withSeats(
				this.seats.stream().map((each) -> each.id().equals(id) ? each.endedOn(last) : each).toList()));
	}

	/** What it lacks before it can sign anything off; empty if it is constituted. */
	public List<Problem> missing(LocalDate day) {
		List<Problem> missing = new ArrayList<>();
		List<Seat> current = seatsOn(day);
		if (current.size() < FEWEST_SEATS) {
			missing.add(Problem.of("", "approval.missing.seats", current.size(), FEWEST_SEATS));
		}
		if (current.stream().noneMatch((seat) -> seat.function() == SeatFunction.CHAIR)) {
			missing.add(Problem.of("", "approval.missing.chair"));
		}
		if (this.quorum == null) {
			missing.add(Problem.of("", "approval.missing.quorum"));
		}
		else if (this.quorum.rule().needed(current.size()) > current.size()) {
			missing.add(Problem.of("", "approval.missing.reachable", this.quorum.rule().needed(current.size()),
					current.size()));
		}
		return missing;
	}

	public Committee with(String name, Instrument instrument) {
		return new Committee(this.id, this.version, this.territory, this.body, name, instrument, this.quorum,
				this.seats);
	}

	public Committee with(Quorum quorum) {
		return new Committee(this.id, this.version, this.territory, this.body, this.name, this.instrument, quorum,
				this.seats);
	}

	private Committee withSeats(List<Seat> seats) {
		return new Committee(this.id, this.version, this.territory, this.body, this.name, this.instrument, this.quorum,
				seats);
	}

}
