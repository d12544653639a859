package org.hakbang.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a matrix together for whoever watches over a territory. */
@Service
class MatrixReading {

	static final int PAGE_SIZE = 50;

	/**
	 * Working days that are long for a step to be open, unless the reader says otherwise.
	 */
	private static final int LONG = 60;

	/** How many lines are fetched at a time for a file. */
	private static final int CHUNK = 200;

	private final Watched watched;

	private final MatrixRows rows;

	private final MatrixCells cells;

	private final Territories territories;

	private final Calendars calendars;

	private final Clock clock;

	MatrixReading(Watched watched, MatrixRows rows, MatrixCells cells, Territories territories, Calendars calendars,
			Clock clock) {
		this.watched = watched;
		this.rows = rows;
		this.cells = cells;
		this.territories = territories;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * A page of the matrix of a territory.
	 * @throws org.hakbang.shared.NotFound if it is not there for the reader
	 */
	@Transactional(readOnly = true)
	MatrixView page(TerritoryId id, MatrixQuery query) {
		TerritoryView place = this.watched.require(id);
		List<TerritoryView> path = this.watched.above(id);
		List<TerritoryView> inside = this.watched.inside(id);
		List<TerritoryView> like = path.isEmpty() ? List.of() : this.watched.inside(path.get(path.size() - 1).id());
		int at = like.indexOf(place);
		Scope scope = scope(id, query);
		MatrixRows.Found found = this.rows.lines(scope, query, PAGE_SIZE);
		Map<UUID, Map<String, Stand>> stands = this.rows.stands(cycles(found.lines()), scope.today());
		List<MatrixLine> lines = found.lines()
			.stream()
			.map((line) -> this.cells.line(line, stands, query.definition(), scope))
			.toList();
		int first = found.lines().isEmpty() ? 0 : (found.page() - 1) * PAGE_SIZE + 1;
		return new MatrixView(place, this.territories.country(id), query, path, inside.isEmpty() ? like : inside,
				(at > 0) ? like.get(at - 1) : null, (at >= 0 && at + 1 < like.size()) ? like.get(at + 1) : null,
				sums(place, path, inside, query, scope), lines, found.total(), found.page(),
				Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE), first, Math.max(0, first + lines.size() - 1),
				longDays(query));
	}

	/**
	 * The whole set, a line at a time and as it was at one moment.
	 * @throws org.hakbang.shared.NotFound if the territory is not there for the reader
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	void all(TerritoryId id, MatrixQuery query, Table table) {
		TerritoryView place = this.watched.require(id);
		Scope scope = scope(id, query);
		int page = 1;
		MatrixRows.Found found = this.rows.lines(scope, query.page(page), CHUNK);
		table.begin(place, this.clock.instant(), found.total());
		while (found.page() == page && !found.lines().isEmpty()) {
			Map<UUID, Map<String, Stand>> stands = this.rows.stands(cycles(found.lines()), scope.today());
			found.lines().forEach((line) -> table.line(line, stands.getOrDefault(line.cycle(), Map.of())));
			page++;
			found = this.rows.lines(scope, query.page(page), CHUNK);
		}
	}

	private List<MatrixSum> sums(TerritoryView place, List<TerritoryView> path, List<TerritoryView> inside,
			MatrixQuery query, Scope scope) {
		List<TerritoryView> all = new ArrayList<>();
		if (!path.isEmpty()) {
			all.add(path.get(path.size() - 1));
		}
		all.add(place);
		all.addAll(inside);
		Map<String, Sum> sums = this.rows.sums(scope, all.stream().map((each) -> each.id().code()).toList());
		return all.stream()
			.map((each) -> this.cells.sum(each, each.equals(place), sums.getOrDefault(each.id().code(), Sum.NONE),
					query))
			.toList();
	}

	private Scope scope(TerritoryId id, MatrixQuery query) {
		ZoneId zone = this.territories.country(id).zone();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), zone);
		Instant longAgo = this.calendars.workingDays(id.country())
			.before(today, longDays(query))
			.atStartOfDay(zone)
			.toInstant();
		CycleDefinition definition = query.definition();
		return new Scope(id, definition.key(), definition.levels(),
				definition.steps().stream().map(StepDefinition::id).toList(), today, longAgo);
	}

	private static int longDays(MatrixQuery query) {
		return (query.longer() > 0) ? query.longer() : LONG;
	}

	private static List<UUID> cycles(List<Line> lines) {
		return lines.stream().map(Line::cycle).filter(Objects::nonNull).toList();
	}

	/** Takes a matrix line by line. */
	interface Table {

		void begin(TerritoryView place, Instant at, int lines);

		/**
		 * @param stands by step, empty without a cycle
		 */
		void line(Line line, Map<String, Stand> stands);

	}

}
