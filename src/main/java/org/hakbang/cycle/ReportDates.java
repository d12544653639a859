package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;

import org.hakbang.checklist.Repeats;
import org.hakbang.cycle.domain.Span;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/** The days of reports, by the calendar of the territory. */
@Component
class ReportDates {

	private final Territories territories;

	private final Calendars calendars;

	private final Clock clock;

	ReportDates(Territories territories, Calendars calendars, Clock clock) {
		this.territories = territories;
		this.calendars = calendars;
		this.clock = clock;
	}

	LocalDate today(TerritoryId territory) {
		return LocalDate.now(this.clock.withZone(this.territories.country(territory).zone()));
	}

	/** The last day on which the report on a period is on time. */
	LocalDate due(TerritoryId territory, Span period, Repeats repeats) {
		return this.calendars.workingDays(territory.country()).after(period.to(), repeats.due());
	}

}
