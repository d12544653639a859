package org.hakbang.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Instrument;
import org.hakbang.approval.domain.Seat;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Shows committees to people: names instead of ids. */
@Component
class CommitteeViews {

	private final People people;

	CommitteeViews(People people) {
		this.people = people;
	}

	CommitteeView of(Committee committee, LocalDate today) {
		Instrument act = committee.instrument();
		List<Seat> ended = committee.seats()
			.stream()
			.filter((seat) -> seat.to() != null && seat.to().isBefore(today))
			.sorted(Comparator.comparing(Seat::to, Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
		// Those that begin later stand on the roll too, with their first day.
		List<Seat> current = committee.seats().stream().filter((seat) -> !ended.contains(seat)).toList();
		return new CommitteeView(committee.id(), committee.version(), committee.territory(), committee.body(),
				committee.name(),
				new CommitteeView.Act(act.kind().key(), act.number(), act.date(), act.signatory(), act.scan()),
				quorum(committee, today), seats(current), seats(ended), committee.missing(today));
	}

	List<CommitteeView.SeatView> seats(List<Seat> seats) {
		Map<PersonId, String> names = this.people.names(seats.stream().map(Seat::person).toList());
		return seats.stream()
			.map((seat) -> new CommitteeView.SeatView(seat.id(), seat.label(), seat.person(),
					names.getOrDefault(seat.person(), ""), seat.function().key(), seat.migrant(), seat.from(),
					seat.to()))
			.toList();
	}

	static CommitteeView.QuorumView quorum(Committee committee, LocalDate day) {
		CommitteeRepository.QuorumRow row = CommitteeRepository.QuorumRow.of(committee.quorum());
		return new CommitteeView.QuorumView((row.rule() != null) ? row.rule() : "more-than-half",
				CommitteeRepository.QuorumRow.orZero(row.over()), CommitteeRepository.QuorumRow.orZero(row.under()),
				row.source(), committee.quorum() != null, committee.quorumRule().needed(committee.seatsOn(day).size()));
	}

}
