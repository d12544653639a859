package org.hakbang.cycle;

import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/** Takes cycles out for the actor: the one place where access to a cycle is decided. */
@Component
class CycleFiles {

	private final AllCycles cycles;

	private final Bundles bundles;

	private final Territories territories;

	private final Access access;

	CycleFiles(AllCycles cycles, Bundles bundles, Territories territories, Access access) {
		this.cycles = cycles;
		this.bundles = bundles;
		this.territories = territories;
		this.access = access;
	}

	/**
	 * @throws NotFound if there is no such cycle, or not for the actor
	 */
	CycleFile get(CycleId id) {
		return file(this.cycles.findById(id.value()).orElseThrow(NotFound::new));
	}

	/**
	 * The same, with the row locked: whoever changes a cycle's work waits here for
	 * whoever came first.
	 */
	CycleFile lock(CycleId id) {
		return file(this.cycles.findLockedById(id.value()).orElseThrow(NotFound::new));
	}

	CycleFile file(Cycle cycle) {
		this.access.require(Permission.VIEW, cycle.territoryId());
		Country country = this.territories.country(cycle.territoryId());
		return new CycleFile(cycle, this.bundles.get(cycle.bundle()).definition(),
				this.territories.get(cycle.territoryId()), country.zone(), country.currency());
	}

}
