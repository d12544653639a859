package org.hakbang.cycle;

import java.time.LocalDate;

import org.hakbang.checklist.Repeats;
import org.hakbang.cycle.domain.Span;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/** The days of reports, by the calendar of the territory. */
@Component
class ReportDates {

	private final Calendars calendars;

	private final Today today;

	ReportDates(Calendars calendars, Today today) {
		this.calendars = calendars;
		this.today = today;
	}

	LocalDate today(TerritoryId territory) {
		return this.today.in(territory);
	}

	/** The last day on which the report on a period is on time. */
	LocalDate due(TerritoryId territory, Span period, Repeats repeats) {
		return this.calendars.workingDays(territory.country()).after(period.to(), repeats.due());
	}

}
