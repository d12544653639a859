package org.hakbang.inbox;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one query of the inbox: open tasks, joined to the reader's grants of today and to
 * who has taken them. A change of role rewrites nothing, it only changes what this query
 * finds.
 */
@Repository
class OpenTasks {

	private static final List<String> ROLES_THAT_REACH_BELOW = Arrays.stream(Role.values())
		.filter((role) -> role.reach() == Role.Reach.BELOW)
		.map(Role::key)
		.toList();

	private static final List<String> ROLES_AT_DESKS = Arrays.stream(Role.values())
		.filter(Role::ofDesk)
		.map(Role::key)
		.toList();

	/**
	 * A task is the reader's own if they have taken it, or if nobody has and no other
	 * person who can sign in holds the role: there a claim would only be a click without
	 * a meaning. So an office's task is the focal point's where nobody of the office
	 * signs in. The tasks of a desk are seen by its own people only, and these see no
	 * tasks of the territory in which it sits.
	 */
	static final String OPEN = """
			with mine as (
			    select distinct g.role, coalesce(g.office, '') as office, g.country, g.territory
			    from role_grant g
			    where g.person_id = :me and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
			), near as (
			    select s.*, exists (
			        select 1 from mine m
			        where m.country = s.country and m.territory = s.territory
			        and ((m.role = s.role and (s.office = '' or m.office = s.office))
			            or (s.role = :office and m.role = :standIn))) as doable
			    from (select distinct country, territory from mine where role not in (:desk)) p
			    join task_subject s on s.country = p.country and s.territory = p.territory and s.role not in (:desk)
			    union
			    select s.*, exists (
			        select 1 from mine m
			        where m.country = s.country and m.territory = s.territory and m.role = s.role and m.office = s.office)
			    from (select distinct country, territory, office from mine where role in (:desk)) d
			    join task_subject s on s.country = d.country and s.territory = d.territory and s.office = d.office
			    where s.role in (:desk)
			    union
			    select s.*, true
			    from mine m
			    join territory_closure c on c.country = m.country and c.ancestor = m.territory and c.depth > 0
			    join task_subject s on s.country = c.country and s.territory = c.descendant and s.role = m.role
			    where m.role in (:below)
			), seen as (
			    select n.*, t.assignee_ as assignee, case
			        when not n.doable then 'WAITING'
			        when t.assignee_ = :meText then 'YOURS'
			        when t.assignee_ is not null then 'WAITING'
			        when exists (
			            select 1 from role_grant o join account a on a.person_id = o.person_id and a.suspended_at is null
			            where o.country = n.country and o.territory = n.territory and o.role = n.role
			            and (n.office = '' or o.office = n.office) and o.person_id <> :me
			            and o.valid_from <= :today and (o.valid_to is null or o.valid_to > :today)) then 'NOBODY'
			        else 'YOURS' end as tab
			    from near n join act_ru_task t on t.id_ = n.task
			)
			""";

	private final JdbcClient database;

	OpenTasks(JdbcClient database) {
		this.database = database;
	}

	/** How many open tasks stand in each list. */
	Map<Tab, Integer> counts(PersonId me, LocalDate today) {
		record Count(String tab, int number) {
		}
		Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
		query(OPEN + "select tab, count(*) as number from seen group by tab", me, today).query(Count.class)
			.list()
			.forEach((count) -> counts.put(Tab.valueOf(count.tab()), count.number()));
		return counts;
	}

	/** A page of one list: what is due first stands first, what has no date last. */
	List<OpenLine> page(Tab tab, PersonId me, LocalDate today, int offset, int limit) {
		return query(
				OPEN + """
						select seen.*, t.name as territory_name, exists (
						    select 1 from cycle_step c where seen.subject_kind = 'cycle' and c.cycle = seen.subject_id
						    and c.step = seen.step and c.status = 'RETURNED') as returned, (
						    select max(r.due_on) from reporting_period r where seen.subject_kind = 'cycle' and r.cycle = seen.subject_id
						    and r.step = seen.step and r.submitted_on is null) as report_due
						from seen join territory t on t.country = seen.country and t.code = seen.territory
						where tab = :tab order by due nulls last, since, task offset :offset limit :limit
						""",
				me, today)
			.param("tab", tab.name())
			.param("offset", offset)
			.param("limit", limit)
			.query(OpenLine.class)
			.list();
	}

	private JdbcClient.StatementSpec query(String sql, PersonId me, LocalDate today) {
		return this.database.sql(sql)
			.param("me", me.value())
			.param("meText", me.toString())
			.param("today", today)
			.param("office", Role.DATA_SUPPLIER.key())
			.param("standIn", Role.DATA_SUPPLIER.standIn().orElseThrow().key())
			.param("below", ROLES_THAT_REACH_BELOW)
			.param("desk", ROLES_AT_DESKS);
	}

}
