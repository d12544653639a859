package org.hakbang.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.figures.CountQuery.Placed;
import org.hakbang.helpdesk.CaseFeedback;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts cases in SQL. A person is counted by the facts of the door, which identify
 * nobody and outlive a person who was forgotten.
 */
@Repository
class CaseCounts {

	/** What a case {@code c} answered to a question at the door; null if nothing. */
	static final String FACT = """
			(select f.value from help_case_fact f where f.help_case = c.id and f.field = :%s limit 1)""";

	private static final String OF_DESK = " and c.desk = :desk and c.kind = :kind ";

	/** The desk's case {@code c} of a row that names it. */
	static final String CASE_OF = " join help_case c on c.id = %s" + OF_DESK;

	private static final String RECEIVED = " from part p join help_case c on c.received_at >= p.start and c.received_at < p.finish"
			+ OF_DESK;

	/** Which service a case came for: of several needs, the first service of the list. */
	private static final String SERVICE = """
			(select s.service from help_case_fact f
			    join unnest(cast(:needs as text[]), cast(:services as text[]), cast(:ranks as int[]))
			        as s(need, service, rank) on s.need = f.value
			    where f.help_case = c.id and f.field = :needsField order by s.rank limit 1)""";

	private static final String BY_PLACE = "select p.number as part, coalesce(" + FACT.formatted("place")
			+ ", '') as place, %s as grp, count(*) as number ";

	private final JdbcClient database;

	CaseCounts(JdbcClient database) {
		this.database = database;
	}

	/** How many came in, by their answer to one question; empty for no answer. */
	List<Map<String, Integer>> received(Scope scope, Meaning meaning) {
		return query(scope).with("field", scope.field(meaning))
			.groups("select p.number as part, coalesce(" + FACT.formatted("field") + ", '') as grp, count(*) as number"
					+ RECEIVED + "group by 1, 2");
	}

	/** Decided applications: {@code yes} got money, {@code no} got none. */
	List<Map<String, Integer>> decided(Scope scope) {
		return query(scope)
			.groups("""
					select p.number as part, case a.status when 'AWARDED' then 'yes' else 'no' end as grp, count(*) as number
					from funding_application a join part p on a.decided_on between p.first and p.last"""
					+ CASE_OF.formatted("a.help_case") + "where a.status in ('AWARDED', 'REFUSED') group by 1, 2");
	}

	/**
	 * Projects whose first visit a year or more after their start was in the period:
	 * {@code yes} if they were active then.
	 */
	List<Map<String, Integer>> alive(Scope scope) {
		return query(scope).with("started", scope.report().started()).groups("""
				select p.number as part, case when v.active then 'yes' else 'no' end as grp, count(*) as number
				from part p join case_visit v on v.on_day between p.first and p.last
				join help_case c on c.id = v.help_case and c.desk = :desk and c.kind = :kind
				join lateral (select cast((a.value ->> 'date')::date + interval '1 year' as date) as day from answer a
				    where a.subject_kind = 'case' and a.subject_id = c.id and a.indicator = :started
				    order by a.version desc limit 1) year on v.on_day >= year.day
				where not exists (select from case_visit e where e.help_case = v.help_case
				    and e.on_day >= year.day and (e.on_day, e.id) < (v.on_day, v.id))
				group by 1, 2
				""");
	}

	/** Who came in, by place, service and sex: {@code welfare woman}. */
	List<List<Placed>> served(Scope scope) {
		return needs(scope).with("field", scope.field(Meaning.SEX))
			.placed(BY_PLACE.formatted(
					"concat_ws(' ', coalesce(" + SERVICE + ", ''), coalesce(" + FACT.formatted("field") + ", ''))")
					+ RECEIVED + "group by 1, 2, 3");
	}

	/** Cases of the service that is timed and were closed: {@code yes} in time. */
	List<List<Placed>> closed(Scope scope) {
		return needs(scope).with("days", scope.report().timelyDays())
			.with("timely", scope.report().timely())
			.placed(BY_PLACE.formatted("""
					case when (c.closed_at at time zone :zone)::date - (c.received_at at time zone :zone)::date <= :days
					    then 'yes' else 'no' end""")
					+ "from part p join help_case c on c.closed_at >= p.start and c.closed_at < p.finish" + OF_DESK
					+ "where " + SERVICE + " = :timely group by 1, 2, 3");
	}

	/** Referrals: {@code yes} if what became of them is known. */
	List<List<Placed>> referred(Scope scope) {
		return query(scope).with("place", scope.field(Meaning.PLACE))
			.placed(BY_PLACE.formatted(
					"""
							case when coalesce((select o.outcome from help_case_referral_outcome o
							    where o.referral = k.id order by o.id desc limit 1), 'open') <> 'open' then 'yes' else 'no' end""")
					+ "from help_case_contact k join part p on k.on_day between p.first and p.last"
					+ CASE_OF.formatted("k.help_case") + "where k.kind = 'referral' group by 1, 2, 3");
	}

	/**
	 * People for whom a step or the case was finished, each once: {@code yes} if they
	 * said afterwards what they think of it, however late (S 847).
	 */
	List<List<Placed>> heard(Scope scope) {
		return query(scope).with("place", scope.field(Meaning.PLACE)).with("closing", CaseFeedback.CLOSING).placed("""
				, finished as (
				    select p.number as part, c.id, t.step as about from help_case_transition t
				    join part p on t.at >= p.start and t.at < p.finish%s where t.to_status = 'SIGNED_OFF'
				    union
				    select p.number, c.id, :closing from help_case c
				    join part p on c.closed_at >= p.start and c.closed_at < p.finish%s),
				served as (
				    select f.part, f.id, bool_or(b.id is not null) as heard from finished f
				    left join help_case_feedback b on b.help_case = f.id and b.about = f.about group by 1, 2)
				select c.part, coalesce(%s, '') as place, case when c.heard then 'yes' else 'no' end as grp,
				    count(*) as number from served c group by 1, 2, 3
				""".formatted(CASE_OF.formatted("t.help_case"), OF_DESK, FACT.formatted("place")));
	}

	private CountQuery query(Scope scope) {
		return new CountQuery(this.database, scope);
	}

	private CountQuery needs(Scope scope) {
		List<String> needs = new ArrayList<>();
		List<String> services = new ArrayList<>();
		List<Integer> ranks = new ArrayList<>();
		scope.report().services().forEach((service) -> service.needs().stream().sorted().forEach((need) -> {
			needs.add(need);
			services.add(service.id());
			ranks.add(ranks.size());
		}));
		return query(scope).with("needs", needs.toArray(String[]::new))
			.with("services", services.toArray(String[]::new))
			.with("ranks", ranks.toArray(Integer[]::new))
			.with("needsField", scope.field(Meaning.NEEDS))
			.with("place", scope.field(Meaning.PLACE));
	}

}
