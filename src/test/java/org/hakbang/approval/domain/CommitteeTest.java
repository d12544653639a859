package org.hakbang.approval.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommitteeTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private final Committee committee = new Committee(UUID.randomUUID(), 1, new TerritoryId("PH", "1"), "cmd", "CMD",
			Instrument.NONE, null, List.of());

	@Test
	void an_empty_committee_lacks_seats_a_chair_and_a_quorum_rule() {
		assertThat(this.committee.missing(DAY)).extracting(Problem::message)
			.containsExactly("approval.missing.seats", "approval.missing.chair", "approval.missing.quorum");
	}

	@Test
	void three_seats_a_chair_and_a_rule_constitute_it() {
		assertThat(with(QuorumPolicyTest.seats(3), QuorumRule.DEFAULT).missing(DAY)).isEmpty();
	}

	@Test
	void a_quorum_that_the_roll_cannot_reach_is_named() {
		assertThat(with(QuorumPolicyTest.seats(3), new QuorumRule.FixedSeats(4)).missing(DAY))
			.containsExactly(Problem.of("", "approval.missing.reachable", 4, 3));
	}

	@Test
	void a_seat_that_ended_does_not_count_any_more_but_stays() {
		List<Seat> seats = QuorumPolicyTest.seats(3);
		Committee ended = done(with(seats, QuorumRule.DEFAULT).end(seats.get(0).id(), DAY.minusDays(1)));
		assertThat(ended.seats()).hasSize(3);
		assertThat(ended.seatsOn(DAY)).hasSize(2);
		assertThat(ended.seatsOn(DAY.minusDays(1))).as("the last day counts").hasSize(3);
		assertThat(ended.missing(DAY)).extracting(Problem::message)
			.containsExactly("approval.missing.seats", "approval.missing.chair");
	}

	@Test
	void a_seat_ends_once_and_not_before_it_began() {
		List<Seat> seats = QuorumPolicyTest.seats(3);
		Committee committee = with(seats, QuorumRule.DEFAULT);
		assertThat(problem(committee.end(seats.get(0).id(), LocalDate.of(2025, 12, 31))))
			.isEqualTo("approval.seat.to.before");
		assertThat(problem(done(committee.end(seats.get(0).id(), DAY)).end(seats.get(0).id(), DAY.plusDays(1))))
			.isEqualTo("approval.seat.to.already");
	}

	@Test
	void one_person_holds_one_seat_at_a_time() {
		PersonId person = new PersonId(UUID.randomUUID());
		Committee first = done(this.committee.fill(seat(person, DAY, null)));
		assertThat(problem(first.fill(seat(person, DAY.plusDays(9), null)))).isEqualTo("approval.seat.person.taken");
		Committee ended = done(first.end(first.seats().get(0).id(), DAY.plusDays(8)));
		assertThat(done(ended.fill(seat(person, DAY.plusDays(9), null))).seats()).hasSize(2);
	}

	@Test
	void who_submitted_is_recused_with_the_seat_held_on_that_day() {
		PersonId person = new PersonId(UUID.randomUUID());
		List<Seat> seats = new ArrayList<>(QuorumPolicyTest.seats(3));
		seats.add(seat(person, DAY, null));
		Committee committee = with(seats, QuorumRule.DEFAULT);
		assertThat(committee.seatsOf(person, DAY)).containsExactly(seats.get(3).id());
		assertThat(committee.seatsOf(person, DAY.minusDays(1))).isEmpty();
	}

	private Committee with(List<Seat> seats, QuorumRule rule) {
		return new Committee(this.committee.id(), 1, this.committee.territory(), "cmd", "CMD", Instrument.NONE,
				new Quorum(rule, "section 4"), seats);
	}

	private static Seat seat(PersonId person, LocalDate from, LocalDate to) {
		return new Seat(UUID.randomUUID(), "Office", person, SeatFunction.MEMBER, false, from, to);
	}

	private static Committee done(Result<Committee> result) {
		return ((Result.Done<Committee>) result).value();
	}

	private static String problem(Result<Committee> result) {
		return ((Result.Refused<Committee>) result).problems().get(0).message();
	}

}
