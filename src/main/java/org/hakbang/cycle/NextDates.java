package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.domain.ReportingRows;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.shared.Text;
import org.hakbang.territory.PlanningEvent;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/** Finds the dates ahead of a cycle. */
@Component
class NextDates {

	/** How far ahead the planning calendar is of interest. */
	private static final int MONTHS = 12;

	private final CycleFiles files;

	private final CycleReading reading;

	private final Processes processes;

	private final ReportingRows reports;

	private final Territories territories;

	private final Clock clock;

	NextDates(CycleFiles files, CycleReading reading, Processes processes, ReportingRows reports,
			Territories territories, Clock clock) {
		this.files = files;
		this.reading = reading;
		this.processes = processes;
		this.reports = reports;
		this.territories = territories;
		this.clock = clock;
	}

	/** The earliest first; none if the cycle is closed. */
	List<NextDate> of(CycleId id) {
		CycleFile file = this.files.get(id);
		if (!file.cycle().isOpen()) {
			return List.of();
		}
		List<NextDate> dates = new ArrayList<>();
		this.processes.tasks(file.subject()).forEach((task) -> task(file, task, dates));
		this.reports.open(id)
			.forEach((step, report) -> dates.add(new NextDate(report.due(), NextDate.Kind.REPORT,
					file.definition().step(step).title(), page(file) + "/steps/" + step)));
		this.reading.standings(file)
			.stream()
			.filter(Standing::provisional)
			.forEach((standing) -> provisional(file, standing, dates));
		this.territories.country(file.territoryId())
			.planning()
			.values()
			.forEach((event) -> planned(file, event, dates));
		dates.sort(Comparator.comparing(NextDate::on).thenComparing(NextDate::kind).thenComparing(NextDate::page));
		return List.copyOf(dates);
	}

	private static void task(CycleFile file, OpenTask task, List<NextDate> dates) {
		if (task.due() != null) {
			file.definition()
				.step(task.step())
				.task(task.key())
				.ifPresent((definition) -> dates
					.add(new NextDate(task.due(), NextDate.Kind.TASK, definition.title(), "/tasks/" + task.id())));
		}
	}

	private static void provisional(CycleFile file, Standing standing, List<NextDate> dates) {
		Indicator indicator = standing.indicator();
		if (standing.provisionalUntil() != null) {
			dates.add(new NextDate(standing.provisionalUntil(), NextDate.Kind.PROVISIONAL,
					before(indicator.code() + " ", indicator.title()), page(file) + "/indicators/" + indicator.code()));
		}
	}

	private void planned(CycleFile file, PlanningEvent event, List<NextDate> dates) {
		LocalDate today = file.today(this.clock);
		LocalDate last = today.plusMonths(MONTHS);
		add(event.next(today), NextDate.Kind.PLANNING, file, event, last, dates);
		event.begins(today).ifPresent((day) -> add(day, NextDate.Kind.PLANNING_BEGINS, file, event, last, dates));
	}

	private static void add(LocalDate day, NextDate.Kind kind, CycleFile file, PlanningEvent event, LocalDate last,
			List<NextDate> dates) {
		if (!day.isAfter(last)) {
			dates.add(new NextDate(day, kind, event.name(), page(file)));
		}
	}

	private static Text before(String words, Text text) {
		Map<String, String> longer = new HashMap<>();
		text.byLanguage().forEach((language, said) -> longer.put(language, words + said));
		return new Text(longer);
	}

	private static String page(CycleFile file) {
		return "/cycles/" + file.cycle().cycleId();
	}

}
