package org.hakbang.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.identity.GrantView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open tasks seen from the grant by which people can do them. */
@Repository
class TakenTasks {

	private final JdbcClient database;

	TakenTasks(JdbcClient database) {
		this.database = database;
	}

	/**
	 * How many open tasks nobody could do any more who can sign in, were it not for this
	 * grant.
	 */
	int onlyBy(GrantView grant, LocalDate today) {
		return this.database.sql("""
				select count(*) from task_subject s
				where s.country = :country and s.territory = :territory and s.role = :role
				and (s.office = '' or s.office = :office)
				and not exists (
				    select 1 from role_grant o join account a on a.person_id = o.person_id and a.suspended_at is null
				    where o.country = s.country and o.territory = s.territory and o.person_id <> :person
				    and ((o.role = s.role and (s.office = '' or o.office = s.office))
				        or (s.role = :supplier and o.role = :standIn))
				    and o.valid_from <= :today and (o.valid_to is null or o.valid_to > :today))
				""")
			.param("country", grant.territory().country())
			.param("territory", grant.territory().code())
			.param("role", grant.role().key())
			.param("office", grant.office())
			.param("person", grant.person().value())
			.param("supplier", Role.DATA_SUPPLIER.key())
			.param("standIn", Role.DATA_SUPPLIER.standIn().orElseThrow().key())
			.param("today", today)
			.query(Integer.class)
			.single();
	}

	/** What the person had taken by this grant. */
	List<Taken> by(GrantView grant) {
		return this.database.sql("""
				select s.task, s.task_key, s.subject_kind, s.subject_id, s.step, s.country, s.territory
				from act_ru_task t join task_subject s on s.task = t.id_
				where t.assignee_ = :person and s.country = :country and s.territory = :territory
				and ((s.role = :role and (s.office = '' or s.office = :office))
				    or (s.role = :supplier and :role = :standIn))
				""")
			.param("person", grant.person().toString())
			.param("supplier", Role.DATA_SUPPLIER.key())
			.param("standIn", Role.DATA_SUPPLIER.standIn().orElseThrow().key())
			.param("country", grant.territory().country())
			.param("territory", grant.territory().code())
			.param("role", grant.role().key())
			.param("office", grant.office())
			.query(Taken.class)
			.list();
	}

	/** Everything the person had taken. */
	List<Taken> by(PersonId person) {
		return this.database.sql("""
				select s.task, s.task_key, s.subject_kind, s.subject_id, s.step, s.country, s.territory
				from act_ru_task t join task_subject s on s.task = t.id_ where t.assignee_ = ?
				""").param(person.toString()).query(Taken.class).list();
	}

	/** A task that somebody had taken. */
	record Taken(String task, String taskKey, String subjectKind, UUID subjectId, String step, String country,
			String territory) {

		Subject subject() {
			return new Subject(this.subjectKind, this.subjectId);
		}

		TerritoryId place() {
			return new TerritoryId(this.country, this.territory);
		}

	}

}
