package org.hakbang.notification;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.hakbang.identity.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one query of the reminders: open tasks whose date is near, has come or is long
 * past, joined to who can do them today or else to whom it concerns, without those who
 * have been told.
 */
@Repository
class TaskWordRows {

	private static final List<String> BELOW = Arrays.stream(Role.values())
		.filter((role) -> role.reach() == Role.Reach.BELOW)
		.map(Role::key)
		.toList();

	private static final List<String> DESK = Arrays.stream(Role.values()).filter(Role::ofDesk).map(Role::key).toList();

	/**
	 * Whoever has taken a task does it; else whoever holds its role, as in the inbox.
	 * Whom it concerns: the focal points, for their own tasks those who lead; at a desk
	 * its other people, and nobody else.
	 */
	private static final String WORDS = """
			with work as (
			    select s.*, t.assignee_ as assignee, case
			        when s.due <= :late then 'late'
			        when s.due = :today then 'today'
			        when s.due > :today and s.due <= :soon then 'soon'
			        when s.since >= :fresh and not s.approval and (s.due is null or s.due > :soon) then 'new' end as stage
			    from task_subject s join act_ru_task t on t.id_ = s.task
			    where s.country = :country and (s.due <= :soon or s.since >= :fresh)
			), near as (
			    select * from work where stage is not null
			), held as (
			    select g.person_id, g.country, g.territory, g.role, g.office
			    from role_grant g join account a on a.person_id = g.person_id and a.suspended_at is null
			    where g.country = :country and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
			), doer as (
			    select n.task, a.person_id as person
			    from near n join account a on a.person_id = n.assignee::uuid and a.suspended_at is null
			    union
			    select n.task, h.person_id
			    from near n
			    join territory_closure c on c.country = n.country and c.descendant = n.territory and c.valid_to is null
			    join held h on h.territory = c.ancestor and h.role = n.role and (n.office = '' or h.office = n.office)
			        and (c.depth = 0 or h.role in (:below))
			    where n.assignee is null
			), concerned as (
			    select n.task, h.person_id as person,
			        case when exists (select from doer d where d.task = n.task) then 'concerned' else 'nobody' end as part
			    from near n
			    join held h on h.territory = n.territory
			        and (h.role = any (case when n.role in (:desk) then array[]::text[]
			                when n.role = :focal then :leading else array[:focal] end)
			            or n.role in (:desk) and h.role in (:desk) and h.office = n.office)
			    where (n.stage = 'late' or not exists (select from doer d where d.task = n.task))
			        and not exists (select from doer d where d.task = n.task and d.person = h.person_id)
			), told as (
			    select d.task, d.person, 'doer' as part from doer d join near n on n.task = d.task
			    where n.stage <> 'new' or (select count(*) from doer o where o.task = d.task) = 1
			    union
			    select task, person, part from concerned
			)
			select told.person, n.task, n.task_key, n.subject_kind, n.subject_id, n.step, n.country, n.territory, n.role,
			    n.office, n.due, n.stage, told.part
			from told join near n on n.task = told.task
			where not exists (select from notice x where x.recipient = told.person and x.once = 'task:' || n.task || ':' ||
			    case when told.part = 'nobody' then 'nobody' else n.stage end)
			order by n.due nulls last, n.task limit :limit
			""";

	private final JdbcClient database;

	TaskWordRows(JdbcClient database) {
		this.database = database;
	}

	static String once(String task, String word) {
		return "task:" + task + ":" + word;
	}

	List<TaskWord> due(TaskStages stages, int limit) {
		return this.database.sql(WORDS)
			.param("country", stages.country())
			.param("today", stages.today())
			.param("soon", stages.soonUntil())
			.param("late", stages.lateSince())
			.param("fresh", stages.freshSince().atOffset(ZoneOffset.UTC))
			.param("below", BELOW)
			.param("desk", DESK)
			.param("focal", Role.FOCAL_POINT.key())
			.param("leading", new String[] { Role.COMMITTEE_CHAIR.key(), Role.LOCAL_CHIEF_EXECUTIVE.key() })
			.param("limit", limit)
			.query(TaskWord.class)
			.list();
	}

	/** Whether the task is still open; it then stays so until the transaction ends. */
	boolean stillOpen(String task) {
		return this.database.sql("select true from task_subject where task = ? for key share")
			.param(task)
			.query(Boolean.class)
			.optional()
			.isPresent();
	}

}
