package org.hakbang.cycle;

import java.time.Clock;
import java.util.List;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cycles. */
@Component
class CycleOpening {

	/** No plan of a local government reaches further; a typing error does. */
	private static final int LONGEST = 12;

	private final AllCycles cycles;

	private final Bundles bundles;

	private final Processes processes;

	private final Territories territories;

	private final Access access;

	private final Trail trail;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	CycleOpening(AllCycles cycles, Bundles bundles, Processes processes, Territories territories, Access access,
			Trail trail, Ids ids, Today today, Clock clock) {
		this.cycles = cycles;
		this.bundles = bundles;
		this.processes = processes;
		this.territories = territories;
		this.access = access;
		this.trail = trail;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	@Transactional
	public Result<CycleId> open(TerritoryId territory, String bundleKey, int fromYear, int toYear) {
		this.access.require(Permission.OPEN_CYCLE, territory);
		Bundle bundle = this.bundles.current(bundleKey);
		List<Cycle> earlier = this.cycles
			.findByCountryAndTerritoryOrderByOpenedAtDesc(territory.country(), territory.code())
			.stream()
			.filter((cycle) -> cycle.bundleKey().equals(bundleKey))
			.toList();
		int thisYear = this.today.in(territory).getYear();
		if (!bundle.definition().levels().contains(this.territories.get(territory).level())) {
			return Result.refused(Problem.of("", "error.cycle.level"));
		}
		if (earlier.stream().anyMatch(Cycle::isOpen)) {
			return Result.refused(Problem.of("", "error.cycle.open-already"));
		}
		if (fromYear < thisYear - LONGEST || fromYear > thisYear + LONGEST) {
			return Result
				.refused(Problem.of("fromYear", "error.cycle.from-year", thisYear - LONGEST, thisYear + LONGEST));
		}
		if (toYear < fromYear || toYear > fromYear + LONGEST) {
			return Result.refused(Problem.of("toYear", "error.cycle.to-year", fromYear, fromYear + LONGEST));
		}
		CycleId id = new CycleId(this.ids.next());
		this.cycles.save(Cycle.open(id, territory, bundleKey, bundle.hash(), earlier.size() + 1, fromYear, toYear,
				this.access.actor(), this.clock.instant()));
		this.trail.record(TrailEntry.of("cycle.opened", id.subject(), territory));
		this.processes.start(id.subject(), bundle.hash());
		this.processes.open(id.subject(), bundle.definition().steps().get(0).id());
		return Result.done(id);
	}

}
