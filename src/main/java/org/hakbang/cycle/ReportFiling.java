package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.springframework.stereotype.Component;

/** Notes that the report of the present period has been put before its approver. */
@Component
class ReportFiling {

	private final ReportingRows rows;

	private final Trail trail;

	private final Clock clock;

	ReportFiling(ReportingRows rows, Trail trail, Clock clock) {
		this.rows = rows;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Files the report the first time it is submitted; one that comes back and is
	 * submitted again keeps its day.
	 * @return the period it reports on; empty if the step does not repeat or none has
	 * been chosen
	 */
	Optional<ReportingPeriod> file(CycleFile file, StepDefinition step) {
		if (step.repeats() == null) {
			return Optional.empty();
		}
		CycleId id = file.cycle().cycleId();
		List<ReportingPeriod> periods = this.rows.periods(id, step.id());
		if (periods.isEmpty()) {
			return Optional.empty();
		}
		ReportingPeriod present = periods.get(periods.size() - 1);
		if (!present.submitted()) {
			LocalDate today = file.today(this.clock);
			this.rows.submitted(id, step.id(), present.number(), this.clock.instant(), today);
			this.trail.record(
					TrailEntry
						.of(present.late(today) ? "report.submitted-late" : "report.submitted", file.subject(),
								file.territoryId())
						.step(step.id()));
		}
		return Optional.of(present);
	}

}
