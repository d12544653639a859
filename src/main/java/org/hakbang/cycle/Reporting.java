package org.hakbang.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.hakbang.checklist.Repeats;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.cycle.domain.RhythmChoice;
import org.hakbang.cycle.domain.Span;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of the steps that come back: how often, on which periods, in time or late.
 * Every call checks the actor's grant and territory.
 */
@Service
public class Reporting {

	/** Whoever keeps the committee's papers writes down what it chose. */
	static final Permission CHOOSE = Permission.MANAGE_COMMITTEE;

	private final CycleFiles files;

	private final ReportingRows rows;

	private final ReportingChoice choosing;

	private final ReportDates dates;

	private final Access access;

	Reporting(CycleFiles files, ReportingRows rows, ReportingChoice choosing, ReportDates dates, Access access) {
		this.files = files;
		this.rows = rows;
		this.choosing = choosing;
		this.dates = dates;
		this.access = access;
	}

	/** The repeating steps of a cycle in their order; empty if it has none. */
	@Transactional(readOnly = true)
	public List<ReportingView> of(CycleId id) {
		CycleFile file = this.files.get(id);
		return file.definition()
			.steps()
			.stream()
			.filter((step) -> step.repeats() != null)
			.map((step) -> view(file, step))
			.toList();
	}

	/**
	 * One of them.
	 * @throws NotFound if there is no such step or it does not repeat
	 */
	@Transactional(readOnly = true)
	public ReportingView of(CycleId id, String step) {
		return of(id).stream().filter((each) -> each.step().id().equals(step)).findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * Records which period the committee has chosen. It holds for the present report as
	 * long as that one is neither submitted nor overdue, otherwise from the next one on.
	 * @throws NotFound if there is no such step or it does not repeat
	 */
	public Result<CycleId> choose(CycleId id, String step, Choosing typed) {
		return this.choosing.choose(id, step, typed);
	}

	private ReportingView view(CycleFile file, StepDefinition step) {
		TerritoryId territory = file.territoryId();
		CycleId cycle = file.cycle().cycleId();
		LocalDate today = this.dates.today(territory);
		List<RhythmChoice> choices = this.rows.choices(cycle, step.id());
		RhythmChoice choice = choices.isEmpty() ? null : choices.get(0);
		List<ReportingPeriod> periods = this.rows.periods(cycle, step.id());
		List<ReportingView.Report> reports = periods.stream()
			.map((period) -> new ReportingView.Report(period.number(), period.span().from(), period.span().to(),
					period.due(), period.begunAt(), period.submittedOn(), period.late(today)))
			.toList();
		return new ReportingView(step, (choice != null) ? choice.rhythm() : null,
				(choice != null) ? choice.decidedOn() : null, (choice != null) ? choice.recordedBy() : null,
				choices.stream()
					.skip(1)
					.map((each) -> new ReportingView.Former(each.rhythm(), each.decidedOn()))
					.toList(),
				reports, (choice != null && file.cycle().isOpen()) ? next(territory, step, choice, periods) : null,
				ReportingChoice.appliesFrom(periods, today).orElse(null), file.cycle().isOpen()
						&& this.access.may(CHOOSE, territory) && this.choosing.possible(cycle, step.id()));
	}

	private ReportingView.@Nullable Next next(TerritoryId territory, StepDefinition step, RhythmChoice choice,
			List<ReportingPeriod> periods) {
		Repeats repeats = Objects.requireNonNull(step.repeats());
		Span span = nextSpan(choice, periods);
		return new ReportingView.Next(span.from(), span.to(), this.dates.due(territory, span, repeats));
	}

	/** The first period of a choice on which no report has been begun. */
	static Span nextSpan(RhythmChoice choice, List<ReportingPeriod> periods) {
		Optional<LocalDate> last = periods.stream().map((period) -> period.span().to()).max(LocalDate::compareTo);
		return last.map((day) -> Span.after(choice.rhythm(), choice.firstDay(), day))
			.orElseGet(() -> Span.of(choice.rhythm(), choice.firstDay(), 0));
	}

	/**
	 * A choice as typed.
	 *
	 * @param rhythm a key such as {@code quarter}
	 * @param firstDay {@code yyyy-mm-dd}; not looked at where it cannot be chosen
	 * @param decidedOn {@code yyyy-mm-dd}
	 */
	public record Choosing(String rhythm, String firstDay, String decidedOn) {

	}

}
