package org.hakbang.cycle.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.Rhythm;
import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What committees chose, and the periods on which reports have been begun. */
@Repository
public class ReportingRows {

	private final JdbcClient database;

	private final Ids ids;

	ReportingRows(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** The choice that counts; empty if none was made. */
	public Optional<RhythmChoice> choice(CycleId cycle, String step) {
		return choices(cycle, step).stream().findFirst();
	}

	/** Every choice, the newest first: that one counts. */
	public List<RhythmChoice> choices(CycleId cycle, String step) {
		return this.database.sql("select * from reporting_rhythm where cycle = ? and step = ? order by id desc")
			.params(cycle.value(), step)
			.query((row, number) -> new RhythmChoice(Rhythm.ofKey(row.getString("rhythm")).orElseThrow(),
					row.getObject("first_day", LocalDate.class), row.getObject("decided_on", LocalDate.class),
					new PersonId(row.getObject("recorded_by", UUID.class)),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	public void chose(CycleId cycle, String step, RhythmChoice choice) {
		this.database.sql("""
				insert into reporting_rhythm (id, cycle, step, rhythm, first_day, decided_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(this.ids.next(), cycle.value(), step, choice.rhythm().key(), choice.firstDay(), choice.decidedOn(),
					choice.recordedBy().value(), moment(choice.recordedAt()))
			.update();
	}

	/** Whether a choice was made for any step of a cycle. */
	public boolean chosen(CycleId cycle) {
		return this.database.sql("select exists (select 1 from reporting_rhythm where cycle = ?)")
			.param(cycle.value())
			.query(Boolean.class)
			.single();
	}

	/** The periods of a step, the first one first. */
	public List<ReportingPeriod> periods(CycleId cycle, String step) {
		return this.database.sql("select * from reporting_period where cycle = ? and step = ? order by number")
			.params(cycle.value(), step)
			.query(ReportingRows::period)
			.list();
	}

	/** When the present period of each step was begun that has had others before. */
	public Map<String, Instant> begunAnew(CycleId cycle) {
		Map<String, Instant> begun = new HashMap<>();
		this.database.sql("""
				select step, (array_agg(begun_at order by number desc))[1] begun_at
				from reporting_period where cycle = ? group by step having count(*) > 1""")
			.param(cycle.value())
			.query((row) -> {
				begun.put(row.getString("step"), row.getObject("begun_at", OffsetDateTime.class).toInstant());
			});
		return begun;
	}

	/** The reports of a cycle that are being written, by step. */
	public Map<String, ReportingPeriod> open(CycleId cycle) {
		Map<String, ReportingPeriod> open = new HashMap<>();
		this.database.sql("select * from reporting_period where cycle = ? and submitted_on is null order by number")
			.param(cycle.value())
			.query((row) -> {
				open.put(row.getString("step"), period(row, 0));
			});
		return open;
	}

	public void begun(CycleId cycle, String step, ReportingPeriod period) {
		this.database.sql("""
				insert into reporting_period (cycle, step, number, from_day, to_day, due_on, run, begun_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(cycle.value(), step, period.number(), period.span().from(), period.span().to(), period.due(),
					period.run(), moment(period.begunAt()))
			.update();
	}

	/** Gives a period on which nothing has been submitted other days. */
	public void cutAnew(CycleId cycle, String step, int number, Span span, LocalDate due) {
		this.database.sql("""
				update reporting_period set from_day = ?, to_day = ?, due_on = ?
				where cycle = ? and step = ? and number = ? and submitted_on is null""")
			.params(span.from(), span.to(), due, cycle.value(), step, number)
			.update();
	}

	public void submitted(CycleId cycle, String step, int number, Instant at, LocalDate on) {
		this.database.sql("""
				update reporting_period set submitted_at = ?, submitted_on = ?
				where cycle = ? and step = ? and number = ? and submitted_on is null""")
			.params(moment(at), on, cycle.value(), step, number)
			.update();
	}

	/** Where a step of an open cycle rests and the committee has chosen a period. */
	public List<Resting> resting() {
		return this.database.sql("""
				select s.cycle, s.step from cycle_step s join cycle c on c.id = s.cycle
				where c.closed_at is null and s.status in ('SIGNED_OFF', 'RECOGNISED')
					and exists (select 1 from reporting_rhythm r where r.cycle = s.cycle and r.step = s.step)
				order by s.cycle, s.step""")
			.query((row, number) -> new Resting(new CycleId(row.getObject(1, UUID.class)), row.getString(2)))
			.list();
	}

	private static ReportingPeriod period(ResultSet row, int number) throws SQLException {
		OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
		return new ReportingPeriod(row.getInt("number"),
				new Span(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
				row.getObject("due_on", LocalDate.class), row.getInt("run"),
				row.getObject("begun_at", OffsetDateTime.class).toInstant(),
				(submitted != null) ? submitted.toInstant() : null, row.getObject("submitted_on", LocalDate.class));
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** A step that could begin its next report. */
	public record Resting(CycleId cycle, String step) {

	}

}
