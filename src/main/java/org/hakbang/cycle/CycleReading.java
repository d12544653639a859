package org.hakbang.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.cycle.domain.StepCount;
import org.hakbang.cycle.domain.StepRow;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a cycle show. */
@Component
class CycleReading {

	private final AllCycles cycles;

	private final CycleFiles files;

	private final Steps steps;

	private final Answers answers;

	private final Processes processes;

	private final Resolutions resolutions;

	private final Blockers blockers;

	private final TaskRows taskRows;

	private final ReportingRows reports;

	private final ReportDates days;

	private final Access access;

	CycleReading(AllCycles cycles, CycleFiles files, Steps steps, Answers answers, Processes processes,
			Resolutions resolutions, Blockers blockers, TaskRows taskRows, ReportingRows reports, ReportDates days,
			Access access) {
		this.cycles = cycles;
		this.files = files;
		this.steps = steps;
		this.answers = answers;
		this.processes = processes;
		this.resolutions = resolutions;
		this.blockers = blockers;
		this.taskRows = taskRows;
		this.reports = reports;
		this.days = days;
		this.access = access;
	}

	CycleView view(CycleId id) {
		return view(this.files.get(id));
	}

	CycleView view(CycleFile file) {
		return view(file, standings(file));
	}

	CycleView view(CycleFile file, List<Standing> standings) {
		return view(file, standings, this.processes.tasks(file.subject()));
	}

	List<CycleView> of(TerritoryId territory) {
		this.access.require(Permission.VIEW, territory);
		return this.cycles.findByCountryAndTerritoryOrderByOpenedAtDesc(territory.country(), territory.code())
			.stream()
			.map((cycle) -> view(this.files.file(cycle)))
			.toList();
	}

	StepPageView step(CycleId id, String step) {
		CycleFile file = this.files.get(id);
		StepDefinition definition = file.definition().step(step);
		List<Standing> all = standings(file);
		List<OpenTask> open = this.processes.tasks(file.subject());
		CycleView view = view(file, all, open);
		StepView stepView = view.steps().stream().filter((s) -> s.step().id().equals(step)).findFirst().orElseThrow();
		List<Standing> own = of(definition, all);
		List<Blocker> blocking = this.blockers.of(file, stepView, own, open);
		return new StepPageView(view, stepView,
				this.taskRows.of(file, definition, open, this.steps.begun(id, step),
						stepView.status().settled() || !file.cycle().isOpen()),
				own, blocking, this.resolutions.of(file.subject(), step));
	}

	List<Milestone> milestones(CycleId id, int most) {
		return this.steps.milestones(this.files.get(id).cycle().cycleId(), most);
	}

	List<Standing> standings(CycleId id) {
		return standings(this.files.get(id));
	}

	List<Standing> standings(CycleFile file) {
		Set<String> every = file.definition().steps().stream().map(StepDefinition::id).collect(Collectors.toSet());
		return this.answers.standings(file.definition(), every, file.subject(), file.territory());
	}

	Standing standing(CycleId id, String indicator) {
		return standings(id).stream()
			.filter((standing) -> standing.indicator().code().equals(indicator))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	List<Answer> history(CycleId id, String indicator) {
		CycleFile file = this.files.get(id);
		return this.answers.history(file.subject(), file.definition().indicator(indicator).code());
	}

	private CycleView view(CycleFile file, List<Standing> standings, List<OpenTask> open) {
		Cycle cycle = file.cycle();
		Map<String, StepRow> rows = this.steps.of(cycle.cycleId());
		Map<String, ReportingPeriod> reports = this.reports.open(cycle.cycleId());
		List<StepView> views = file.definition()
			.steps()
			.stream()
			.map((step) -> stepView(file, step, rows.get(step.id()), of(step, standings),
					dates(file, step, open, reports.get(step.id()))))
			.toList();
		List<Blocker> blocking = views.stream()
			.filter((step) -> step.status().active() || step.status() == StepStatus.SUBMITTED)
			.findFirst()
			.map((step) -> this.blockers.of(file, step, of(step.step(), standings), open))
			.orElse(List.of());
		return new CycleView(cycle.cycleId(), file.territory(), file.definition(), cycle.bundle(), cycle.number(),
				cycle.fromYear(), cycle.toYear(), cycle.openedAt(), new PersonId(cycle.openedBy()), cycle.closedAt(),
				views, blocking);
	}

	private StepDates dates(CycleFile file, StepDefinition step, List<OpenTask> open,
			@Nullable ReportingPeriod report) {
		List<LocalDate> promised = open.stream()
			.filter((task) -> task.step().equals(step.id()))
			.map(OpenTask::due)
			.filter(Objects::nonNull)
			.toList();
		return StepDates.of(promised, (report != null && file.cycle().isOpen()) ? report.due() : null,
				this.days.today(file.territoryId()));
	}

	private static StepView stepView(CycleFile file, StepDefinition step, @Nullable StepRow row,
			List<Standing> standings, StepDates dates) {
		StepCount count = StepCount.of(standings);
		Instant settled = (row != null) ? row.settledAt() : null;
		return new StepView(step, (row != null) ? row.status() : StepStatus.WAITING, count.requiredMet(),
				count.requiredOf(), count.aimsMet(), count.aimsOf(), dates,
				(settled != null) ? LocalDate.ofInstant(settled, file.zone()) : null, (row != null) ? row.run() : 0);
	}

	static List<Standing> of(StepDefinition step, List<Standing> standings) {
		Set<String> codes = step.indicators().stream().map((indicator) -> indicator.code()).collect(Collectors.toSet());
		return standings.stream().filter((standing) -> codes.contains(standing.indicator().code())).toList();
	}

}
