package org.hakbang.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Repeats;
import org.hakbang.checklist.Rhythm;
import org.hakbang.cycle.Reporting.Choosing;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.cycle.domain.RhythmChoice;
import org.hakbang.cycle.domain.Span;
import org.hakbang.cycle.domain.StepRow;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.identity.Access;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how often the committee wants a report. */
@Component
class ReportingChoice {

	/** How far from today the first day can be, in years: a typing error is further. */
	private static final int REACH = 1;

	private final CycleFiles files;

	private final ReportingRows rows;

	private final Steps steps;

	private final ReportDates dates;

	private final ReportNews news;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	ReportingChoice(CycleFiles files, ReportingRows rows, Steps steps, ReportDates dates, ReportNews news,
			Access access, Trail trail, Clock clock) {
		this.files = files;
		this.rows = rows;
		this.steps = steps;
		this.dates = dates;
		this.news = news;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Whether the step has begun, so that there is something to report on. */
	boolean possible(CycleId cycle, String step) {
		StepRow row = this.steps.of(cycle).get(step);
		return row != null && row.status() != StepStatus.WAITING;
	}

	@Transactional
	public Result<CycleId> choose(CycleId id, String step, Choosing typed) {
		CycleFile file = this.files.lock(id);
		this.access.require(Reporting.CHOOSE, file.territoryId());
		Repeats repeats = Optional.ofNullable(file.definition().step(step).repeats()).orElseThrow(NotFound::new);
		if (!file.cycle().isOpen()) {
			return Result.refused(Problem.of("", "error.cycle.closed"));
		}
		if (!possible(id, step)) {
			return Result.refused(Problem.of("", "error.report.not-begun"));
		}
		LocalDate today = file.today(this.clock);
		List<ReportingPeriod> periods = this.rows.periods(id, step);
		List<Problem> problems = new ArrayList<>();
		Rhythm rhythm = Rhythm.ofKey(typed.rhythm()).filter(repeats.periods()::contains).orElse(null);
		if (rhythm == null) {
			problems.add(Problem.of("rhythm", "error.report.rhythm"));
		}
		LocalDate decided = day("decidedOn", typed.decidedOn(), problems);
		if (decided != null && decided.isAfter(today)) {
			problems.add(Problem.of("decidedOn", "error.report.decided-ahead"));
		}
		boolean free = appliesFrom(periods, today).isEmpty();
		LocalDate first = free ? day("firstDay", typed.firstDay(), problems) : appliesFrom(periods, today).get();
		if (free && first != null
				&& (first.isBefore(today.minusYears(REACH)) || first.isAfter(today.plusYears(REACH)))) {
			problems.add(Problem.of("firstDay", "error.report.first-far"));
		}
		if (!problems.isEmpty() || rhythm == null || first == null || decided == null) {
			return Result.refused(problems);
		}
		Span span = Span.of(rhythm, first, 0);
		LocalDate due = this.dates.due(file.territoryId(), span, repeats);
		ReportingPeriod present = present(periods, today).orElse(null);
		if (due.isBefore(today)) {
			return Result.refused(Problem.of(free ? "firstDay" : "rhythm", "error.report.due-already", due));
		}
		this.rows.chose(id, step, new RhythmChoice(rhythm, first, decided, this.access.actor(), this.clock.instant()));
		if (present != null) {
			this.rows.cutAnew(id, step, present.number(), span, due);
		}
		else if (periods.isEmpty()) {
			begin(file, step, span, due);
		}
		this.trail.record(TrailEntry.of("report.rhythm", file.subject(), file.territoryId()).step(step));
		return Result.done(id);
	}

	/** The run that is at work now reports on the first period. */
	private void begin(CycleFile file, String step, Span span, LocalDate due) {
		CycleId id = file.cycle().cycleId();
		StepRow row = this.steps.of(id).get(step);
		if (row.status().active()) {
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			ReportingPeriod first = new ReportingPeriod(1, span, due, row.run(), now, null, null);
			this.rows.begun(id, step, first);
			this.news.begun(id, file.territoryId(), file.definition().step(step), first);
		}
	}

	/** The period that can still be cut otherwise: not submitted, and not overdue. */
	private static Optional<ReportingPeriod> present(List<ReportingPeriod> periods, LocalDate today) {
		return periods.isEmpty() ? Optional.empty()
				: Optional.of(periods.get(periods.size() - 1)).filter((last) -> !last.counts(today));
	}

	/**
	 * The day from which a choice made today applies; empty if it is still free: there is
	 * no period yet, or only the first one, which can still be cut otherwise.
	 */
	static Optional<LocalDate> appliesFrom(List<ReportingPeriod> periods, LocalDate today) {
		Optional<ReportingPeriod> present = present(periods, today);
		if (periods.isEmpty() || present.filter((period) -> period.number() == 1).isPresent()) {
			return Optional.empty();
		}
		return present.map((period) -> period.span().from())
			.or(() -> Optional.of(periods.get(periods.size() - 1).span().to().plusDays(1)));
	}

	private static @Nullable LocalDate day(String field, String typed, List<Problem> problems) {
		try {
			LocalDate day = LocalDate.parse(typed.trim());
			if (day.getYear() >= 1900 && day.getYear() < 2200) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.add(Problem.of(field, typed.isBlank() ? "error.report.day-missing" : "error.report.day"));
		return null;
	}

}
