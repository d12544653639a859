package org.hakbang.helpdesk.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written down of a case: costs, agreements, plan, visits. */
@Repository
public class CaseRecords {

	private final JdbcClient database;

	private final Ids ids;

	CaseRecords(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** The newest cost plan; null if there is none. */
	public @Nullable Costs costs(CaseId id) {
		return allCosts(id).stream().findFirst().orElse(null);
	}

	/** Every cost plan that was ever saved, the newest first. */
	public List<Costs> allCosts(CaseId id) {
		return this.database.sql("select * from case_cost_plan where help_case = ? order by id desc")
			.param(id.value())
			.query((row, number) -> new Costs(row.getString("currency"), row.getBigDecimal("total"),
					row.getBigDecimal("own")))
			.list();
	}

	public void add(CaseId id, Costs costs, Instant at, PersonId by) {
		this.database.sql(
				"insert into case_cost_plan (id, help_case, currency, total, own, at, by) values (?, ?, ?, ?, ?, ?, ?)")
			.params(this.ids.next(), id.value(), costs.currency(), costs.total(), costs.own(),
					at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	/** The agreements, the newest first. */
	public List<Agreement> agreements(CaseId id) {
		return this.database.sql("select * from case_agreement where help_case = ? order by signed_on desc, id desc")
			.param(id.value())
			.query((row, number) -> new Agreement(row.getObject("id", UUID.class), row.getBytes("partner"),
					row.getObject("signed_on", LocalDate.class), row.getObject("until", LocalDate.class),
					row.getObject("document", UUID.class)))
			.list();
	}

	/** The paper of an agreement, the first or in the place of another. */
	public void paper(UUID agreement, UUID document) {
		this.database.sql("update case_agreement set document = ? where id = ?").params(document, agreement).update();
	}

	public void add(CaseId id, Agreement agreement, Instant at, PersonId by) {
		this.database.sql("""
				insert into case_agreement (id, help_case, partner, signed_on, until, document, at, by)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(agreement.id(), id.value(), agreement.partner(), agreement.signedOn(), agreement.until(),
					agreement.document(), at.atOffset(ZoneOffset.UTC), by.value())
			.update();
	}

	/** The tasks of the plan, what is due first first. */
	public List<PlanTask> plan(CaseId id) {
		return this.database.sql("select * from case_plan_task where help_case = ? order by due, id")
			.param(id.value())
			.query((row, number) -> new PlanTask(row.getObject("id", UUID.class), row.getBytes("what"),
					row.getBytes("owner"), row.getObject("due", LocalDate.class),
					row.getObject("done_on", LocalDate.class)))
			.list();
	}

	public UUID add(CaseId id, byte[] what, byte[] owner, LocalDate due, Instant at, PersonId by) {
		UUID key = this.ids.next();
		this.database
			.sql("insert into case_plan_task (id, help_case, what, owner, due, at, by) values (?, ?, ?, ?, ?, ?, ?)")
			.params(key, id.value(), what, owner, due, at.atOffset(ZoneOffset.UTC), by.value())
			.update();
		return key;
	}

	/**
	 * @return false if the case has no such task, or it is done already
	 */
	public boolean done(CaseId id, UUID task, LocalDate on) {
		return this.database
			.sql("update case_plan_task set done_on = ? where id = ? and help_case = ? and done_on is null")
			.params(on, task, id.value())
			.update() == 1;
	}

	/** The visits, the first first. */
	public List<Visit> visits(CaseId id) {
		return this.database.sql("select * from case_visit where help_case = ? order by on_day, id")
			.param(id.value())
			.query((row, number) -> new Visit(row.getObject("on_day", LocalDate.class), row.getBytes("found"),
					row.getInt("women"), row.getInt("men"), row.getInt("unknown"), row.getString("obligations"),
					row.getBoolean("active"), new PersonId(row.getObject("by", UUID.class))))
			.list();
	}

	public UUID add(CaseId id, Visit visit, Instant at) {
		UUID key = this.ids.next();
		this.database.sql("""
				insert into case_visit (id, help_case, on_day, found, women, men, unknown, obligations, active, at, by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(key, id.value(), visit.on(), visit.found(), visit.women(), visit.men(), visit.unknown(),
					visit.obligations(), visit.active(), at.atOffset(ZoneOffset.UTC), visit.by().value())
			.update();
		return key;
	}

	/**
	 * What the project costs.
	 *
	 * @param own what the person brings, part of the total
	 */
	public record Costs(String currency, BigDecimal total, BigDecimal own) {

	}

	/**
	 * An agreement.
	 *
	 * @param partner sealed
	 * @param until the last day, null if it says none
	 * @param document the signed paper, null if it is not there
	 */
	public record Agreement(UUID id, byte[] partner, LocalDate signedOn, @Nullable LocalDate until,
			@Nullable UUID document) {

	}

	/**
	 * A task of the plan.
	 *
	 * @param what sealed, as is the owner
	 * @param doneOn null while it is open
	 */
	public record PlanTask(UUID id, byte[] what, byte[] owner, LocalDate due, @Nullable LocalDate doneOn) {

	}

	/**
	 * A visit.
	 *
	 * @param found sealed
	 * @param women jobs that were created or kept, as are the other two
	 * @param obligations on-time, late, default or none
	 */
	public record Visit(LocalDate on, byte[] found, int women, int men, int unknown, String obligations, boolean active,
			PersonId by) {

	}

}
