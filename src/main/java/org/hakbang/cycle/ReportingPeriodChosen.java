package org.hakbang.cycle;

import java.util.List;

import org.hakbang.checklist.TaskCondition;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * {@code reporting-period-chosen}: it is recorded how often the committee wants a report,
 * for some repeating step of the cycle.
 */
@Component
class ReportingPeriodChosen implements TaskCondition {

	private final ReportingRows rows;

	ReportingPeriodChosen(ReportingRows rows) {
		this.rows = rows;
	}

	@Override
	public String name() {
		return "reporting-period-chosen";
	}

	@Override
	public List<Problem> missing(Subject subject, TerritoryId territory) {
		return this.rows.chosen(CycleId.of(subject)) ? List.of() : List.of(Problem.of("", "error.report.not-chosen"));
	}

}
