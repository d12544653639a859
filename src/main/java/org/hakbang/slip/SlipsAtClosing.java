package org.hakbang.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.cycle.CycleEnding;
import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * A closed cycle takes no more answers: the slips that are out are taken back with it.
 */
@Component
class SlipsAtClosing implements CycleEnding {

	private final AllSlips slips;

	private final SlipLinks links;

	private final SlipTrail trail;

	private final Clock clock;

	SlipsAtClosing(AllSlips slips, SlipLinks links, SlipTrail trail, Clock clock) {
		this.slips = slips;
		this.links = links;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public List<Problem> ends(CycleId cycle) {
		Map<SlipStatus, Integer> counts = this.slips.count(cycle);
		List<Problem> ends = new ArrayList<>();
		say(counts.getOrDefault(SlipStatus.RETURNED, 0), "slip.ends.returned", ends);
		say(counts.getOrDefault(SlipStatus.OPEN, 0), "slip.ends.open", ends);
		return ends;
	}

	private static void say(int slips, String message, List<Problem> ends) {
		if (slips > 0) {
			ends.add(Problem.of("", message, slips));
		}
	}

	@Override
	public void ended(CycleId cycle) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Slip seen : this.slips.awaited(Set.of(cycle))) {
			// Something may have come back on it at this very moment.
			Slip slip = this.slips.lock(seen.id()).orElseThrow();
			if (slip.status().awaited()) {
				this.slips.save(slip.status(SlipStatus.ENDED, now));
				this.links.close(slip);
				this.trail.ended(slip);
			}
		}
	}

}
