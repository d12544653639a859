package org.hakbang.identity;

import java.time.Clock;
import java.time.LocalDate;

import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/** The day it is in a territory: grants begin and end with its days. */
@Component
class Today {

	private final Clock clock;

	private final Territories territories;

	Today(Clock clock, Territories territories) {
		this.clock = clock;
		this.territories = territories;
	}

	/**
	 * @throws org.hakbang.shared.NotFound if its country is unknown
	 */
	LocalDate in(TerritoryId territory) {
		return LocalDate.now(this.clock.withZone(this.territories.country(territory).zone()));
	}

}
