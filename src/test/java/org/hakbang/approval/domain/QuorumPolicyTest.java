package org.hakbang.approval.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hakbang.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class QuorumPolicyTest {

	@Example
	void seven_of_thirteen_are_more_than_half_and_six_are_not() {
		List<Seat> seats = seats(13);
		assertThat(count(QuorumRule.DEFAULT, seats, room(seats, 7), Set.of()).reached()).isTrue();
		assertThat(count(QuorumRule.DEFAULT, seats, room(seats, 6), Set.of()).reached()).isFalse();
		assertThat(count(QuorumRule.DEFAULT, seats, room(seats, 6), Set.of()).shortOf()).isEqualTo(1);
	}

	@Example
	void half_is_not_more_than_half() {
		List<Seat> seats = seats(4);
		assertThat(count(QuorumRule.DEFAULT, seats, room(seats, 2), Set.of()).reached()).isFalse();
		assertThat(count(QuorumRule.DEFAULT, seats, room(seats, 3), Set.of()).reached()).isTrue();
	}

	@Example
	void from_afar_is_present() {
		List<Seat> seats = seats(3);
		Map<UUID, Presence> attendance = Map.of(seats.get(0).id(), Presence.ROOM, seats.get(1).id(), Presence.AFAR);
		Count count = count(QuorumRule.DEFAULT, seats, attendance, Set.of());
		assertThat(count.present()).isEqualTo(2);
		assertThat(count.afar()).isEqualTo(1);
		assertThat(count.reached()).isTrue();
	}

	@Example
	void a_seat_that_recused_is_not_in_the_quorums_base() {
		List<Seat> seats = seats(5);
		Count count = count(QuorumRule.DEFAULT, seats, room(seats, 3), Set.of(seats.get(0).id()));
		assertThat(count.base()).isEqualTo(4);
		assertThat(count.present()).isEqualTo(2);
		assertThat(count.needed()).isEqualTo(3);
		assertThat(count.recusedPresent()).isEqualTo(1);
		assertThat(count.reached()).isFalse();
	}

	@Example
	void two_thirds_of_thirteen_are_nine() {
		assertThat(new QuorumRule.Share(2, 3).needed(13)).isEqualTo(9);
		assertThat(new QuorumRule.Share(2, 3).needed(12)).isEqualTo(8);
	}

	@Example
	void a_fixed_number_does_not_sink_when_somebody_is_recused() {
		List<Seat> seats = seats(5);
		Count count = count(new QuorumRule.FixedSeats(5), seats, room(seats, 5), Set.of(seats.get(0).id()));
		assertThat(count.needed()).isEqualTo(5);
		assertThat(count.reachable()).isFalse();
	}

	@Example
	void a_roll_without_seats_never_reaches_its_quorum() {
		assertThat(count(QuorumRule.DEFAULT, List.of(), Map.of(), Set.of()).reached()).isFalse();
		assertThat(count(new QuorumRule.Share(1, 10), List.of(), Map.of(), Set.of()).reached()).isFalse();
	}

	@Property
	void two_quorums_of_the_default_rule_always_share_a_seat(@ForAll @IntRange(max = 200) int base) {
		assertThat(2 * QuorumRule.DEFAULT.needed(base)).isGreaterThan(base);
		assertThat(2 * (QuorumRule.DEFAULT.needed(base) - 1)).isLessThanOrEqualTo(base);
	}

	@Property
	void a_share_is_the_least_number_that_is_not_below_it(@ForAll @IntRange(min = 1, max = 200) int base,
			@ForAll @IntRange(min = 1, max = 12) int over, @ForAll @IntRange(max = 12) int more) {
		int under = over + more;
		int needed = new QuorumRule.Share(over, under).needed(base);
		assertThat(needed * under).isGreaterThanOrEqualTo(base * over);
		assertThat((needed - 1) * under).isLessThan(base * over);
		assertThat(needed).isBetween(1, base);
	}

	@Property
	void one_more_who_comes_never_breaks_a_quorum(@ForAll("rules") QuorumRule rule,
			@ForAll @Size(min = 1, max = 20) List<Presence> presences, @ForAll @IntRange(max = 19) int who) {
		List<Seat> seats = seats(presences.size());
		Map<UUID, Presence> attendance = new HashMap<>();
		IntStream.range(0, presences.size()).forEach((i) -> attendance.put(seats.get(i).id(), presences.get(i)));
		boolean before = count(rule, seats, attendance, Set.of()).reached();
		attendance.put(seats.get(who % seats.size()).id(), Presence.AFAR);
		boolean after = count(rule, seats, attendance, Set.of()).reached();
		assertThat(!before || after).isTrue();
	}

	@Property
	void whether_the_recused_come_changes_nothing(@ForAll("rules") QuorumRule rule,
			@ForAll @Size(min = 2, max = 20) List<Presence> presences, @ForAll Set<@IntRange(max = 19) Integer> out) {
		List<Seat> seats = seats(presences.size());
		Set<UUID> recused = new HashSet<>();
		out.stream().filter((i) -> i < seats.size()).forEach((i) -> recused.add(seats.get(i).id()));
		Map<UUID, Presence> attendance = new HashMap<>();
		IntStream.range(0, presences.size()).forEach((i) -> attendance.put(seats.get(i).id(), presences.get(i)));
		Count with = count(rule, seats, attendance, recused);
		recused.forEach((seat) -> attendance.put(seat, Presence.ABSENT));
		Count without = count(rule, seats, attendance, recused);
		assertThat(with.present()).isEqualTo(without.present());
		assertThat(with.base()).isEqualTo(seats.size() - recused.size());
		assertThat(with.reached()).isEqualTo(without.reached());
		assertThat(with.present()).isLessThanOrEqualTo(with.base());
	}

	@Provide
	Arbitrary<QuorumRule> rules() {
		return Arbitraries.oneOf(Arbitraries.just(QuorumRule.DEFAULT),
				Arbitraries.integers().between(1, 15).map(QuorumRule.FixedSeats::new),
				Arbitraries.integers().between(1, 5).map((over) -> new QuorumRule.Share(over, 6)));
	}

	static List<Seat> seats(int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> new Seat(UUID.randomUUID(), "Office " + i, new PersonId(UUID.randomUUID()),
					(i == 0) ? SeatFunction.CHAIR : SeatFunction.MEMBER, false, LocalDate.of(2026, 1, 1), null))
			.toList();
	}

	private static Map<UUID, Presence> room(List<Seat> seats, int present) {
		Map<UUID, Presence> attendance = new HashMap<>();
		seats.stream().limit(present).forEach((seat) -> attendance.put(seat.id(), Presence.ROOM));
		return attendance;
	}

	private static Count count(QuorumRule rule, List<Seat> seats, Map<UUID, Presence> attendance, Set<UUID> recused) {
		return QuorumPolicy.count(rule, seats, attendance, recused);
	}

}
