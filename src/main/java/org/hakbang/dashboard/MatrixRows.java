package org.hakbang.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of a matrix, straight from the tables. What varies in the statements comes
 * from enums; what a reader typed is a parameter.
 */
@Repository
class MatrixRows {

	/** Every territory in scope with its newest cycle and what its steps come to. */
	private static final String LINES = """
			with places as (
				select t.country, t.code, t.name, t.level, t.folded_name, t.parent
				from territory_closure c join territory t on t.country = c.country and t.code = c.descendant
				where c.country = :country and c.ancestor = :territory and c.valid_to is null and t.valid_to is null
					and t.level in (:levels) and (:level = '' or t.level = :level) and t.folded_name like :name
			), stands as (
				select p.*, y.id as cycle, y.number, y.from_year, y.to_year, y.closed_at, x.*
				from places p
				left join lateral (
					select * from cycle y where y.country = p.country and y.territory = p.code and y.bundle_key = :kind
					order by y.number desc limit 1
				) y on true
				left join lateral (
					select count(*) filter (where s.status in ('SIGNED_OFF', 'RECOGNISED')) as settled,
						max(array_position(:steps, s.step)) filter (where s.status <> 'WAITING') as furthest,
						min(s.since) filter (where s.status in ('RUNNING', 'RETURNED', 'SUBMITTED')) as open_since,
						greatest(max(s.since), max(g.updated_at)) as moved,
						coalesce(bool_or((%s) and (:step = '' or s.step = :step)), false) as fits
					from cycle_step s left join step_progress g on g.cycle = s.cycle and g.step = s.step
					where s.cycle = y.id
				) x on true
			), numbered as (
				select *, count(*) over () as total, row_number() over (order by %s) as place
				from stands where %s and (:longer = 0 or closed_at is null and open_since < :longAgo)
			)
			select n.*, a.name as above from numbered n
			left join territory a on a.country = n.country and a.code = n.parent
			where (place - 1) / :size = least(:page - 1, (total - 1) / :size) order by place
			""";

	private static final String STANDS = """
			select s.cycle, s.step, s.status, s.since, g.required_met, g.required_of, g.aims_met, g.aims_of,
				(select min(k.due) from task_subject k where k.subject_kind = 'cycle' and k.subject_id = s.cycle
					and k.step = s.step and k.due < :today) as due,
				(select max(r.due_on) from reporting_period r where r.cycle = s.cycle and r.step = s.step
					and r.submitted_on is null) as report
			from cycle_step s left join step_progress g on g.cycle = s.cycle and g.step = s.step
			where s.cycle in (:cycles)
			""";

	private static final String PLACES = """
			select c.ancestor, count(*) as places,
				count(*) filter (where exists (select 1 from cycle y where y.country = t.country
					and y.territory = t.code and y.bundle_key = :kind)) as cycles
			from territory_closure c join territory t on t.country = c.country and t.code = c.descendant
			where c.country = :country and c.ancestor in (:of) and c.valid_to is null and t.valid_to is null
				and t.level in (:levels) group by c.ancestor
			""";

	private static final String SUMS = """
			with newest as (
				select distinct on (y.territory) y.territory, y.id, y.closed_at from cycle y
				where y.country = :country and y.bundle_key = :kind order by y.territory, y.number desc
			)
			select c.ancestor, s.step,
				count(*) filter (where s.status in ('SIGNED_OFF', 'RECOGNISED')) as settled,
				count(*) filter (where n.closed_at is null and s.status in ('RUNNING', 'RETURNED', 'SUBMITTED')
					and s.since < :longAgo) as stuck,
				greatest(max(s.since), max(g.updated_at)) as moved
			from territory_closure c
			join territory t on t.country = c.country and t.code = c.descendant and t.valid_to is null
			join newest n on n.territory = c.descendant
			join cycle_step s on s.cycle = n.id
			left join step_progress g on g.cycle = s.cycle and g.step = s.step
			where c.country = :country and c.ancestor in (:of) and c.valid_to is null and t.level in (:levels)
			group by c.ancestor, s.step
			""";

	private final JdbcClient database;

	MatrixRows(JdbcClient database) {
		this.database = database;
	}

	/** The territories of one page; the last page for one beyond it. */
	Found lines(Scope scope, MatrixQuery query, int size) {
		Sought sought = query.status();
		String fits = (sought == null) ? "true" : (sought == Sought.NO_CYCLE) ? "cycle is null"
				: (sought == Sought.CYCLE) ? "cycle is not null" : "fits";
		String sql = LINES.formatted((sought != null) ? sought.condition() : "true", query.sort().order(), fits);
		int[] at = { 0, 1 };
		List<Line> lines = this.database.sql(sql)
			.param("country", scope.place().country())
			.param("territory", scope.place().code())
			.param("levels", scope.levels())
			.param("level", query.level())
			.param("name", Territories.containing(query.name()))
			.param("kind", scope.kind())
			.param("steps", scope.steps().toArray(String[]::new))
			.param("step", query.step())
			.param("today", scope.today())
			.param("longer", query.longer())
			.param("longAgo", scope.longAgo().atOffset(ZoneOffset.UTC))
			.param("size", size)
			.param("page", query.page())
			.query((row, number) -> {
				at[0] = row.getInt("total");
				at[1] = (int) ((row.getLong("place") - 1) / size) + 1;
				return line(row);
			})
			.list();
		return new Found(lines, at[0], at[1]);
	}

	/** The steps of cycles by cycle and step. */
	Map<UUID, Map<String, Stand>> stands(Collection<UUID> cycles, LocalDate today) {
		Map<UUID, Map<String, Stand>> stands = new HashMap<>();
		if (!cycles.isEmpty()) {
			this.database.sql(STANDS).param("cycles", cycles).param("today", today).query((row) -> {
				stands.computeIfAbsent(row.getObject("cycle", UUID.class), (key) -> new HashMap<>())
					.put(row.getString("step"), stand(row));
			});
		}
		return stands;
	}

	/** What lies under each of these territories, by their codes. */
	Map<String, Sum> sums(Scope scope, Collection<String> of) {
		Map<String, Sum> sums = new HashMap<>();
		this.database.sql(PLACES)
			.param("country", scope.place().country())
			.param("of", of)
			.param("levels", scope.levels())
			.param("kind", scope.kind())
			.query((row) -> {
				sums.put(row.getString("ancestor"),
						new Sum(row.getInt("places"), row.getInt("cycles"), new HashMap<>(), 0, null));
			});
		this.database.sql(SUMS)
			.param("country", scope.place().country())
			.param("of", of)
			.param("levels", scope.levels())
			.param("kind", scope.kind())
			.param("longAgo", scope.longAgo().atOffset(ZoneOffset.UTC))
			.query((row) -> {
				String step = row.getString("step");
				int settled = row.getInt("settled");
				int stuck = row.getInt("stuck");
				Instant moved = instant(row, "moved");
				sums.computeIfPresent(row.getString("ancestor"), (code, sum) -> sum.with(step, settled, stuck, moved));
			});
		return sums;
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(new TerritoryId(row.getString("country"), row.getString("code")), row.getString("name"),
				row.getString("level"), row.getString("above"), row.getObject("cycle", UUID.class),
				row.getInt("number"), row.getInt("from_year"), row.getInt("to_year"), instant(row, "closed_at"),
				instant(row, "moved"));
	}

	private static Stand stand(ResultSet row) throws SQLException {
		int met = row.getInt("required_met");
		int of = row.getInt("required_of");
		String status = row.getString("status").toLowerCase(Locale.ROOT).replace('_', '-');
		boolean draft = status.equals("running") && of > 0 && met == of;
		return new Stand(draft ? "draft-complete" : status, row.getObject("since", OffsetDateTime.class).toInstant(),
				met, of, row.getInt("aims_met"), row.getInt("aims_of"), row.getObject("due", LocalDate.class),
				row.getObject("report", LocalDate.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A page of lines.
	 *
	 * @param total how many there are on all pages
	 * @param page the number of this one
	 */
	record Found(List<Line> lines, int total, int page) {

	}

}
