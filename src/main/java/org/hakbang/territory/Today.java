package org.hakbang.territory;

import java.time.Clock;
import java.time.LocalDate;

import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** The day it is in a territory: what is due, begins or ends there goes by its days. */
@Component
public class Today {

	private final Clock clock;

	private final Territories territories;

	Today(Clock clock, Territories territories) {
		this.clock = clock;
		this.territories = territories;
	}

	/**
	 * @throws org.hakbang.shared.NotFound if its country is unknown
	 */
	public LocalDate in(TerritoryId territory) {
		return LocalDate.now(this.clock.withZone(this.territories.country(territory).zone()));
	}

}
