package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;

/** A cycle that the actor may see, with what its use cases need to know of it. */
record CycleFile(Cycle cycle, CycleDefinition definition, TerritoryView territory, ZoneId zone, String currency) {

	Subject subject() {
		return this.cycle.cycleId().subject();
	}

	TerritoryId territoryId() {
		return this.cycle.territoryId();
	}

	LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(this.zone));
	}

}
