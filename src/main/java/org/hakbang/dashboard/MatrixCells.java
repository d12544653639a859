package org.hakbang.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shell.Shape;
import org.hakbang.shell.Shapes;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.WorkingDays;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** From rows to what a page shows: shapes, colours, addresses. */
@Component
class MatrixCells {

	private static final Map<String, String> FILLS = Map.of("signed-off", "t-done", "recognised", "t-done", "returned",
			"t-stop", "waiting", "t-wait");

	private final Shapes shapes;

	private final Territories territories;

	private final Calendars calendars;

	MatrixCells(Shapes shapes, Territories territories, Calendars calendars) {
		this.shapes = shapes;
		this.territories = territories;
		this.calendars = calendars;
	}

	/**
	 * @param stands by cycle and step
	 */
	MatrixLine line(Line line, Map<UUID, Map<String, Stand>> stands, CycleDefinition definition, Scope scope) {
		UUID cycle = line.cycle();
		if (cycle == null) {
			List<Cell> none = definition.steps().stream().map((step) -> Cell.empty("none")).toList();
			return new MatrixLine(line, "/territories/" + line.place().key(), none);
		}
		String href = "/cycles/" + cycle;
		Map<String, Stand> own = stands.getOrDefault(cycle, Map.of());
		List<Cell> cells = definition.steps()
			.stream()
			.map(StepDefinition::id)
			.map((step) -> cell(own.get(step), href + "/steps/" + step, line, scope))
			.toList();
		return new MatrixLine(line, href, cells);
	}

	private Cell cell(@Nullable Stand stand, String href, Line line, Scope scope) {
		if (stand == null) {
			return Cell.empty("absent");
		}
		Shape shape = this.shapes.step(stand.state());
		boolean runs = line.closedAt() == null && stand.open();
		int days = (runs && stand.since().isBefore(scope.longAgo())) ? days(stand, scope) : 0;
		return new Cell(href, stand.state(), FILLS.getOrDefault(stand.state(), ""), shape.icon(), shape.tone(), true,
				stand.met(), stand.of(), runs && stand.due() != null, runs && reportLate(stand, scope), days);
	}

	private static boolean reportLate(Stand stand, Scope scope) {
		LocalDate report = stand.report();
		return report != null && report.isBefore(scope.today());
	}

	private int days(Stand stand, Scope scope) {
		ZoneId zone = this.territories.country(scope.place()).zone();
		WorkingDays calendar = this.calendars.workingDays(scope.place().country());
		return calendar.between(LocalDate.ofInstant(stand.since(), zone), scope.today());
	}

	MatrixSum sum(TerritoryView place, boolean self, Sum sum, MatrixQuery query) {
		List<MatrixSum.Bar> bars = query.definition()
			.steps()
			.stream()
			.map(StepDefinition::id)
			.map((step) -> MatrixSum.Bar.of(sum.settled().getOrDefault(step, 0), sum.places(),
					query.only(Sought.SETTLED, step).address(place.id())))
			.toList();
		return new MatrixSum(place, query.everything().address(place.id()), self, sum, bars);
	}

}
