package org.hakbang.cycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.Value;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.OnTime;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Component;

/**
 * {@code reports-on-time}: the share of the step's due reports that were submitted by
 * their due date; not known while none is due and none has come.
 */
@Component
class ReportsOnTime implements ComputedValues {

	private final AllCycles cycles;

	private final ReportingRows rows;

	private final ReportDates dates;

	ReportsOnTime(AllCycles cycles, ReportingRows rows, ReportDates dates) {
		this.cycles = cycles;
		this.rows = rows;
		this.dates = dates;
	}

	@Override
	public Set<String> names() {
		return Set.of("reports-on-time");
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		List<ReportingPeriod> periods = this.rows.periods(new CycleId(subject.id()), step);
		// Without a period nothing is due, in whatever territory.
		return periods.isEmpty() ? Optional.empty()
				: this.cycles.findById(subject.id())
					.flatMap((cycle) -> OnTime.percent(periods, this.dates.today(cycle.territoryId())))
					.map(Value.Numeric::new);
	}

}
