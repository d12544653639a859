package org.hakbang.cycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.PresentPeriods;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
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
		if (!subject.kind().equals(CycleId.KIND)) {
			return Map.of();
		}
		// Most cycles have no second period yet; what they are need not be read.
		Map<String, Instant> steps = this.rows.begunAnew(new CycleId(subject.id()));
		return steps.isEmpty() ? steps
				: this.cycles.findById(subject.id()).map((cycle) -> begun(cycle, steps)).orElse(Map.of());
	}

	private Map<String, Instant> begun(Cycle cycle, Map<String, Instant> steps) {
		Map<String, Instant> begun = new HashMap<>();
		for (StepDefinition step : this.bundles.getObject().get(cycle.bundle()).definition().steps()) {
			Instant since = steps.get(step.id());
			if (since != null) {
				step.indicators()
					.stream()
					.filter(Indicator::eachPeriod)
					.forEach((indicator) -> begun.put(indicator.code(), since));
			}
		}
		return begun;
	}

}
