package org.hakbang.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.IntakeField.Meaning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts cases in SQL. A person is counted by the facts of the door, which identify
 * nobody and outlive a person who was forgotten.
 */
@Repository
class CaseCounts {

	private static final String CASES = " from help_case c where c.desk = :desk and c.kind = :kind ";

	private static final String JOINED = " join help_case c on c.id = %s where c.desk = :desk and c.kind = :kind ";

	private static final String FACT = """
			(select f.value from help_case_fact f where f.help_case = c.id and f.field = :%s limit 1)""";

	/** Which service a case came for: of several needs, the first service of the list. */
	private static final String SERVICE = """
			(select s.service from help_case_fact f
			    join unnest(cast(:needs as text[]), cast(:services as text[]), cast(:ranks as int[]))
			        as s(need, service, rank) on s.need = f.value
			    where f.help_case = c.id and f.field = :needsField order by s.rank limit 1)""";

	private final JdbcClient database;

	CaseCounts(JdbcClient database) {
		this.database = database;
	}

	/** How many came in, by their answer to one question; empty for no answer. */
	Map<String, Integer> received(Scope scope, Meaning meaning) {
		return grouped(
				"select coalesce(" + FACT.formatted("field") + ", '') as grp, count(*) as number" + CASES
						+ " and c.received_at >= :start and c.received_at < :end group by 1",
				params(scope, Map.of("field", scope.field(meaning))));
	}

	/**
	 * How many cases a heading has, each once, by the answer to what means {@code sex};
	 * empty for no answer. Not those who took part in something.
	 */
	Map<String, Integer> bySex(Scope scope, DeskReport.Heading heading) {
		List<String> sources = new ArrayList<>();
		Map<String, Object> params = params(scope, Map.of("field", scope.field(Meaning.SEX)));
		for (Source source : heading.sources()) {
			String sql = sql(source, params);
			if (!sql.isEmpty()) {
				sources.add(sql);
			}
		}
		return sources.isEmpty() ? Map.of()
				: grouped("select coalesce(" + FACT.formatted("field")
						+ ", '') as grp, count(*) as number from (select distinct id from ("
						+ String.join(" union all ", sources) + ") every) c group by 1", params);
	}

	private static String sql(Source source, Map<String, Object> params) {
		int at = params.size();
		if (source instanceof Source.Received received) {
			StringBuilder facts = new StringBuilder();
			for (Map.Entry<String, Set<String>> fact : received.facts().entrySet()) {
				facts.append(
						" and exists (select from help_case_fact f where f.help_case = c.id and f.field = :f%1$d and f.value = any (:v%1$d))"
							.formatted(at));
				params.put("f" + at, fact.getKey());
				params.put("v" + at, fact.getValue().toArray(String[]::new));
				at++;
			}
			return "select c.id" + CASES + " and c.received_at >= :start and c.received_at < :end" + facts;
		}
		if (source instanceof Source.Answered answered) {
			params.put("code" + at, answered.indicator());
			params.put("is" + at, answered.is().toArray(String[]::new));
			// It counts while the newest answer says so, from the day it was first said.
			return """
					select c.id from (select a.subject_id,
					        min(coalesce(a.speaks_of, (a.entered_at at time zone :zone)::date)) filter (where %1$s) as day,
					        (array_agg(%1$s order by a.version desc))[1] as still
					    from answer a where a.subject_kind = 'case' and a.indicator = :code%2$d group by 1) said
					"""
				.formatted("coalesce(case a.value ->> 'kind' when 'yes-no' then "
						+ "(case a.value ->> 'yes' when 'true' then 'yes' else 'no' end) else a.value ->> 'option' end "
						+ "= any (:is" + at + "), false)", at)
					+ JOINED.formatted("said.subject_id") + " and said.still and said.day between :from and :to";
		}
		if (source instanceof Source.Awarded) {
			return "select c.id from funding_application a" + JOINED.formatted("a.help_case")
					+ " and a.status = 'AWARDED' and a.decided_on between :from and :to";
		}
		if (source instanceof Source.Approached approached) {
			params.put("s" + at, approached.services().toArray(String[]::new));
			return "select c.id from help_case_contact k" + JOINED.formatted("k.help_case")
					+ " and k.on_day between :from and :to and k.service = any (:s" + at + ")";
		}
		if (source instanceof Source.Linked linked) {
			params.put("l" + at, linked.kind());
			return "select c.id from help_case l" + JOINED.formatted("l.parent") + " and l.kind = :l" + at
					+ " and l.received_at >= :start and l.received_at < :end";
		}
		return "";
	}

	/** Decided applications: {@code yes} got money, {@code no} got none. */
	Map<String, Integer> decided(Scope scope) {
		return grouped(
				"select case a.status when 'AWARDED' then 'yes' else 'no' end as grp, count(*) as number "
						+ "from funding_application a" + JOINED.formatted("a.help_case")
						+ " and a.status in ('AWARDED', 'REFUSED') and a.decided_on between :from and :to group by 1",
				params(scope, Map.of()));
	}

	/**
	 * Projects whose first visit a year or more after their start was in the period:
	 * {@code yes} if they were active then.
	 */
	Map<String, Integer> alive(Scope scope) {
		return grouped("""
				select case when v.active then 'yes' else 'no' end as grp, count(*) as number from (
				    select distinct on (v.help_case) v.on_day, v.active from case_visit v
				    join help_case c on c.id = v.help_case
				    join lateral (select (a.value ->> 'date')::date as day from answer a
				        where a.subject_kind = 'case' and a.subject_id = c.id and a.indicator = :started
				        order by a.version desc limit 1) s on true
				    where c.desk = :desk and c.kind = :kind and v.on_day >= s.day + interval '1 year'
				    order by v.help_case, v.on_day, v.id) v
				where v.on_day between :from and :to group by 1
				""", params(scope, Map.of("started", scope.report().started())));
	}

	/** Who came in, by place, service and sex: {@code welfare woman}. */
	List<Placed> served(Scope scope) {
		return placed(
				"select coalesce(" + FACT.formatted("place") + ", '') as place, concat_ws(' ', coalesce(" + SERVICE
						+ ", ''), coalesce(" + FACT.formatted("field") + ", '')) as grp, count(*) as number" + CASES
						+ " and c.received_at >= :start and c.received_at < :end group by 1, 2",
				needs(scope, Map.of("field", scope.field(Meaning.SEX))));
	}

	/** Cases of the service that is timed and were closed: {@code yes} in time. */
	List<Placed> closed(Scope scope) {
		return placed("select coalesce(" + FACT.formatted("place")
				+ ", '') as place, case when (c.closed_at at time zone :zone)::date - (c.received_at at time zone :zone)::date"
				+ " <= :days then 'yes' else 'no' end as grp, count(*) as number" + CASES
				+ " and c.closed_at >= :start and c.closed_at < :end and " + SERVICE + " = :timely group by 1, 2",
				needs(scope, Map.of("days", scope.report().timelyDays(), "timely", scope.report().timely())));
	}

	/** Referrals: {@code yes} if what became of them is known. */
	List<Placed> referred(Scope scope) {
		return placed(
				"select coalesce(" + FACT.formatted("place")
						+ """
								, '') as place, case when coalesce((select o.outcome from help_case_referral_outcome o
								    where o.referral = k.id order by o.id desc limit 1), 'open') <> 'open' then 'yes' else 'no' end as grp,
								count(*) as number from help_case_contact k"""
						+ JOINED.formatted("k.help_case")
						+ " and k.kind = 'referral' and k.on_day between :from and :to group by 1, 2",
				params(scope, Map.of("place", scope.field(Meaning.PLACE))));
	}

	private static Map<String, Object> needs(Scope scope, Map<String, Object> more) {
		List<String> needs = new ArrayList<>();
		List<String> services = new ArrayList<>();
		List<Integer> ranks = new ArrayList<>();
		scope.report().services().forEach((service) -> service.needs().stream().sorted().forEach((need) -> {
			needs.add(need);
			services.add(service.id());
			ranks.add(ranks.size());
		}));
		Map<String, Object> params = params(scope, more);
		params.put("needs", needs.toArray(String[]::new));
		params.put("services", services.toArray(String[]::new));
		params.put("ranks", ranks.toArray(Integer[]::new));
		params.put("needsField", scope.field(Meaning.NEEDS));
		params.put("place", scope.field(Meaning.PLACE));
		return params;
	}

	private static Map<String, Object> params(Scope scope, Map<String, Object> more) {
		Map<String, Object> params = new HashMap<>(more);
		params.put("desk", scope.deskId());
		params.put("kind", scope.kind());
		params.put("zone", scope.zone().getId());
		params.put("from", scope.from());
		params.put("to", scope.to());
		params.put("start", scope.start());
		params.put("end", scope.end());
		return params;
	}

	private Map<String, Integer> grouped(String sql, Map<String, Object> params) {
		Map<String, Integer> groups = new LinkedHashMap<>();
		this.database.sql(sql).params(params).query((row) -> {
			groups.put(row.getString("grp"), row.getInt("number"));
		});
		return groups;
	}

	private List<Placed> placed(String sql, Map<String, Object> params) {
		return this.database.sql(sql)
			.params(params)
			.query((row, number) -> new Placed(row.getString("place"), row.getString("grp"), row.getInt("number")))
			.list();
	}

	/**
	 * How many of a group belong to a place.
	 *
	 * @param place the key of a territory; empty if none was named
	 */
	record Placed(String place, String group, int number) {

	}

}
