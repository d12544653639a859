package org.hakbang.approval.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts a quorum. A seat that recused is not in the base, and not among those present.
 */
public final class QuorumPolicy {

	private QuorumPolicy() {
	}

	/**
	 * Counts.
	 * @param seats the seats on the day of the meeting
	 * @param attendance by seat; a seat without an entry was absent
	 * @param recused seats that take no part in this question
	 */
	public static Count count(QuorumRule rule, Collection<Seat> seats, Map<UUID, Presence> attendance,
			Set<UUID> recused) {
		List<Seat> entitled = seats.stream().filter((seat) -> !recused.contains(seat.id())).toList();
		int recusedPresent = (int) seats.stream()
			.filter((seat) -> recused.contains(seat.id()) && presence(attendance, seat).present())
			.count();
		return new Count(entitled.size(), with(entitled, attendance, Presence.ROOM),
				with(entitled, attendance, Presence.AFAR), rule.needed(entitled.size()), recusedPresent);
	}

	private static int with(List<Seat> seats, Map<UUID, Presence> attendance, Presence presence) {
		return (int) seats.stream().filter((seat) -> presence(attendance, seat) == presence).count();
	}

	private static Presence presence(Map<UUID, Presence> attendance, Seat seat) {
		return attendance.getOrDefault(seat.id(), Presence.ABSENT);
	}

}
