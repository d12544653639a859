package org.hakbang.cycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.PresentPeriods;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is asked each period counts since the present report was begun; in the first
 * period, since ever.
 */
@Component
class PeriodAnswers implements PresentPeriods {

	private final AllCycles cycles;

	private final ReportingRows rows;

	/** Asked for when needed: the engine's listeners lead here. */
	private final ObjectProvider<Bundles> bundles;

	PeriodAnswers(AllCycles cycles, ReportingRows rows, ObjectProvider<Bundles> bundles) {
		this.cycles = cycles;
		this.rows = rows;
		this.bundles = bundles;
	}

	@Override
	public Map<String, Instant> begun(Subject subject) {
		Map<String, Instant> begun = new HashMap<>();
		if (subject.kind().equals(CycleId.KIND)) {
			this.cycles.findById(subject.id()).ifPresent((cycle) -> begun(cycle, begun));
		}
		return begun;
	}

	private void begun(Cycle cycle, Map<String, Instant> begun) {
		for (StepDefinition step : this.bundles.getObject().get(cycle.bundle()).definition().steps()) {
			List<Indicator> anew = step.indicators().stream().filter(Indicator::eachPeriod).toList();
			if (!anew.isEmpty()) {
				List<ReportingPeriod> periods = this.rows.periods(cycle.cycleId(), step.id());
				if (periods.size() > 1) {
					Instant since = periods.get(periods.size() - 1).begunAt();
					anew.forEach((indicator) -> begun.put(indicator.code(), since));
				}
			}
		}
	}

}
