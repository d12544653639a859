package org.hakbang.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Rhythm;
import org.hakbang.desk.DeskView;
import org.hakbang.figures.FiguresView.GroupLine;
import org.hakbang.figures.FiguresView.HeadingLine;
import org.hakbang.figures.FiguresView.IndicatorLine;
import org.hakbang.identity.People;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of a desk for whoever may see them. */
@Service
class FiguresReading {

	private final FiguresSight sight;

	private final DeskNumbers numbers;

	private final DeskReports reports;

	private final People people;

	private final Territories territories;

	private final Today today;

	FiguresReading(FiguresSight sight, DeskNumbers numbers, DeskReports reports, People people, Territories territories,
			Today today) {
		this.sight = sight;
		this.numbers = numbers;
		this.reports = reports;
		this.people = people;
		this.territories = territories;
		this.today = today;
	}

	/**
	 * @param kindKey empty for the first
	 * @param asked the key of a period; the latest that is over and leaves the desk if it
	 * is none
	 * @param exact whether the desk's own people want everything
	 */
	@Transactional(readOnly = true)
	public FiguresView view(String deskKey, String kindKey, String asked, boolean exact) {
		DeskView desk = this.sight.require(deskKey);
		CycleDefinition kind = this.sight.kind(desk, kindKey);
		DeskReport report = kind.caseRules().report();
		LocalDate day = this.today.in(desk.seat());
		boolean inside = this.sight.inside(desk);
		Period usual = Period.over(day, report.rhythm());
		Optional<Period> wanted = Period.ofKey(asked);
		Period period = wanted.filter((one) -> inside || leaves(one, report, day)).orElse(usual);
		boolean leaves = leaves(period, report, day);
		boolean everything = inside && (exact || !leaves);
		Scope scope = scope(desk, kind, period, everything, day);
		Period asks = period.as(report.rhythm());
		Map<String, Answer> said = this.reports.current(desk, kind.key(), asks);
		List<Indicator> all = kind.caseRules().deskIndicators();
		return new FiguresView(desk, kind, this.sight.kinds(desk), period, rhythms(report, inside), inside,
				this.sight.answers(desk), everything, leaves, wanted.isPresent() && !wanted.get().equals(period),
				period.isOver(day), scope.to(), headings(scope, everything), counted(all, scope, everything),
				all.stream().filter((indicator) -> indicator.computed() == null).toList(), asks, said,
				this.people.names(said.values().stream().map(Answer::enteredBy).distinct().toList()));
	}

	/** Numbers leave a desk once a period is over, in the periods of its report. */
	static boolean leaves(Period period, DeskReport report, LocalDate day) {
		return period.isOver(day) && !period.parts(report.rhythm()).isEmpty();
	}

	/** Exact numbers are counted at once, others by the periods in which they leave. */
	Scope scope(DeskView desk, CycleDefinition kind, Period period, boolean exact, LocalDate day) {
		List<Period> parts = exact ? List.of(period) : period.parts(kind.caseRules().report().rhythm());
		LocalDate yesterday = day.minusDays(1);
		return new Scope(desk, kind, this.territories.country(desk.seat()).zone(), parts.stream()
			.map((part) -> new Scope.Days(part.first(), part.last().isAfter(yesterday) ? yesterday : part.last()))
			.toList());
	}

	private static List<Rhythm> rhythms(DeskReport report, boolean inside) {
		return Stream.of(Rhythm.values())
			.filter((rhythm) -> inside || rhythm.months() >= report.rhythm().months())
			.toList();
	}

	private List<HeadingLine> headings(Scope scope, boolean exact) {
		Map<String, Cells> kept = this.numbers.headings(scope, exact);
		return scope.report()
			.headings()
			.stream()
			.map((heading) -> new HeadingLine(heading, kept.get(heading.id())))
			.toList();
	}

	private List<IndicatorLine> counted(List<Indicator> all, Scope scope, boolean exact) {
		return all.stream().flatMap((indicator) -> {
			String name = indicator.computed();
			if (name == null) {
				return Stream.empty();
			}
			Figured figured = this.numbers.figure(name, scope, exact);
			return Stream.of(new IndicatorLine(indicator, figured, groups(indicator.measure(), figured)));
		}).toList();
	}

	private static List<GroupLine> groups(Measure measure, Figured figured) {
		Cells cells = figured.cells();
		return (cells != null && measure instanceof Measure.Disaggregated counts) ? counts.groups()
			.stream()
			.map((group) -> new GroupLine(group.label(),
					cells.groups().containsKey(group.id()) ? cells.group(group.id()) : Integer.valueOf(0)))
			.toList() : List.of();
	}

}
