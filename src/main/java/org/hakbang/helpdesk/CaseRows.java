package org.hakbang.helpdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.desk.DeskId;
import org.hakbang.helpdesk.domain.TrackingCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of cases, found by code, by keyed hash or by fact. */
@Repository
class CaseRows {

	/** Steps s that are worked on. Of those of a case the longest is where it stands. */
	private static final String WORKED_ON = "s.status in ('RUNNING', 'SUBMITTED', 'RETURNED')";

	/** Where each open case of a desk stands. */
	private static final String STANDING = """
			select distinct on (s.help_case) s.help_case, s.step from help_case_step s
			join help_case d on d.id = s.help_case where d.desk = :desk and d.closed_at is null and\s""" + WORKED_ON
			+ " order by s.help_case, s.since";

	private final JdbcClient database;

	private final Prints prints;

	CaseRows(JdbcClient database, Prints prints) {
		this.database = database;
		this.prints = prints;
	}

	int count(CaseQuery query, List<String> kinds) {
		Clauses clauses = where(query, kinds);
		return this.database.sql("select count(*) from help_case c" + clauses.text())
			.params(clauses.params())
			.query(Integer.class)
			.single();
	}

	/** What is due first stands first, then what came last. */
	List<Row> page(CaseQuery query, List<String> kinds, int offset) {
		Clauses clauses = where(query, kinds);
		Map<String, Object> params = new HashMap<>(clauses.params());
		params.put("offset", offset);
		params.put("limit", CaseQuery.PAGE_SIZE);
		// Which cases a page shows is decided first: where they stand is looked up for
		// these alone.
		return this.database
			.sql("""
					with due as (
						select t.subject_id as id, min(t.due) as due from help_case d
						join task_subject t on t.subject_id = d.id and t.subject_kind = 'case'
						where d.desk = :desk and d.closed_at is null group by 1
					), shown as (
						select c.id, c.closed_at, due.due,
							row_number() over (order by due.due nulls last, c.received_at desc, c.id desc) as place
						from help_case c left join due on due.id = c.id
					""" + clauses.text() + """
						order by place offset :offset limit :limit
					)
					select c.id, at.step, at.status, c.due from shown c
					left join lateral (select s.step, s.status from help_case_step s where s.help_case = c.id and\s"""
					+ WORKED_ON + """
							 order by s.since limit 1) at on c.closed_at is null
							order by c.place
							""")
			.params(params)
			.query(CaseRows::row)
			.list();
	}

	/** How many open cases of a desk stand in each step of each kind. */
	Map<String, Integer> open(DeskId desk) {
		Map<String, Integer> counts = new HashMap<>();
		this.database.sql(
				"select c.kind || ' ' || coalesce(at.step, '') as place, count(*) as number from help_case c left join ("
						+ STANDING
						+ ") at on at.help_case = c.id where c.desk = :desk and c.closed_at is null group by 1")
			.param("desk", desk.value())
			.query((row) -> {
				counts.put(row.getString("place"), row.getInt("number"));
			});
		return counts;
	}

	private Clauses where(CaseQuery query, List<String> kinds) {
		List<String> clauses = new ArrayList<>(List.of("c.desk = :desk", "c.kind in (:kinds)"));
		Map<String, Object> params = new HashMap<>();
		params.put("desk", query.desk().value());
		params.put("kinds", kinds.isEmpty() ? List.of("") : kinds);
		if (query.state().equals("open")) {
			clauses.add("c.closed_at is null");
		}
		if (query.state().equals("closed")) {
			clauses.add("c.closed_at is not null");
		}
		if (!query.step().isEmpty()) {
			clauses.add("c.id in (select at.help_case from (" + STANDING + ") at where at.step = :step)");
			params.put("step", query.step());
		}
		if (!query.need().isEmpty()) {
			clauses.add("exists (select from help_case_fact f where f.help_case = c.id and f.value = :need)");
			params.put("need", query.need());
		}
		text(query.text(), clauses, params);
		return new Clauses(" where " + String.join(" and ", clauses), params);
	}

	private void text(String text, List<String> clauses, Map<String, Object> params) {
		if (text.isBlank()) {
			return;
		}
		List<String> found = new ArrayList<>();
		int number = 0;
		for (Map.Entry<String, String> print : this.prints.lookedFor(text)) {
			found.add("exists (select from help_case_print p where p.help_case = c.id and p.purpose = :purpose" + number
					+ " and p.print = :print" + number + ")");
			params.put("purpose" + number, print.getKey());
			params.put("print" + number, print.getValue());
			number++;
		}
		params.put("code", TrackingCode.typed(text));
		clauses.add("(c.code = :code" + (found.isEmpty() ? "" : " or (" + String.join(" and ", found) + ")") + ")");
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), row.getString("step"), row.getString("status"),
				row.getObject("due", LocalDate.class));
	}

	private record Clauses(String text, Map<String, Object> params) {

	}

	/** A line of the list, before its words. */
	record Row(UUID id, @Nullable String step, @Nullable String status, @Nullable LocalDate due) {

	}

}
