package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Repeats;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.cycle.domain.ReportingRows.Resting;
import org.hakbang.cycle.domain.RhythmChoice;
import org.hakbang.cycle.domain.Span;
import org.hakbang.cycle.domain.StepRow;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Processes;
import org.hakbang.shared.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the next report of a resting step once its period has ended, until the cycle is
 * closed. If several periods have ended, the earliest comes first and the others wait for
 * it.
 */
@Component
class BeginReports implements Chore {

	private static final Log LOG = LogFactory.getLog(BeginReports.class);

	private final AllCycles cycles;

	private final Bundles bundles;

	private final Steps steps;

	private final ReportingRows rows;

	private final ReportDates dates;

	private final ReportNews news;

	private final Processes processes;

	private final Trail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BeginReports(AllCycles cycles, Bundles bundles, Steps steps, ReportingRows rows, ReportDates dates, ReportNews news,
			Processes processes, Trail trail, TransactionTemplate transaction, Clock clock) {
		this.cycles = cycles;
		this.bundles = bundles;
		this.steps = steps;
		this.rows = rows;
		this.dates = dates;
		this.news = news;
		this.processes = processes;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "begin-reports";
	}

	@Override
	public void run() {
		for (Resting resting : this.rows.resting()) {
			try {
				this.transaction.executeWithoutResult((status) -> begin(resting));
			}
			catch (RuntimeException ex) {
				LOG.error("The next report of " + resting + " could not be begun and will be tried again", ex);
			}
		}
	}

	private void begin(Resting resting) {
		CycleId id = resting.cycle();
		String step = resting.step();
		Optional<Cycle> locked = this.cycles.findLockedById(id.value()).filter(Cycle::isOpen);
		Optional<RhythmChoice> choice = this.rows.choice(id, step);
		StepRow row = this.steps.of(id).get(step);
		if (locked.isEmpty() || choice.isEmpty() || !row.status().settled()) {
			return;
		}
		Cycle cycle = locked.get();
		StepDefinition definition = this.bundles.get(cycle.bundle()).definition().step(step);
		Repeats repeats = definition.repeats();
		List<ReportingPeriod> periods = this.rows.periods(id, step);
		Span next = Reporting.nextSpan(choice.get(), periods);
		LocalDate today = this.dates.today(cycle.territoryId());
		if (repeats == null || !next.endedBefore(today)) {
			return;
		}
		ReportingPeriod period = new ReportingPeriod(periods.size() + 1, next,
				this.dates.due(cycle.territoryId(), next, repeats), row.run() + 1,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), null, null);
		this.rows.begun(id, step, period);
		this.news.begun(id, cycle.territoryId(), definition, period);
		this.trail.record(TrailEntry.of("report.begun", id.subject(), cycle.territoryId()).step(step));
		this.processes.repeat(id.subject(), step);
	}

}
