package org.hakbang.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.Value;
import org.hakbang.cycle.Reporting.Choosing;
import org.hakbang.cycle.WholeCycle.Cast;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.identity.ActingAs;
import org.hakbang.record.Records;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The last step comes back with each period until the cycle is closed: domain rows,
 * tokens and trail over two years of a city.
 */
@MovingTimeTest
class ReportingTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 11, 3);

	@Autowired
	WholeCycle work;

	@Autowired
	Cycles cycles;

	@Autowired
	Reporting reporting;

	@Autowired
	CycleClosing closing;

	@Autowired
	Records records;

	@Autowired
	Processes processes;

	@Autowired
	Chores chores;

	@Autowired
	ActingAs as;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient database;

	private Cast cast;

	private String last;

	@AfterEach
	void back() {
		this.clock.reset();
	}

	@Test
	void the_last_step_comes_back_in_time_and_late_and_the_cycle_is_closed() throws SQLException {
		begin();
		firstReport();
		secondReportLate();
		thirdReport();
		close();
	}

	private void begin() {
		today(BEGIN);
		this.cast = this.work.opened(Lgus.next("city"));
		List<StepDefinition> steps = this.as.run(this.cast.focalPoint(),
				() -> this.cycles.get(this.cast.cycle()).definition().steps());
		this.last = steps.get(steps.size() - 1).id();
		assertThat(choose("quarter", "2026-10-01", "2026-11-03")).extracting(Problem::message)
			.containsExactly("error.report.not-begun");
		for (StepDefinition step : steps.subList(0, steps.size() - 1)) {
			this.work.work(this.cast, step.id());
			this.work.decide(this.cast, "approved");
		}
	}

	private void firstReport() {
		assertThat(choose("week", "soon", "2026-11-04")).extracting(Problem::field)
			.containsExactlyInAnyOrder("rhythm", "firstDay", "decidedOn");
		assertThat(choose("month", "2026-08-01", "2026-11-03")).as("its report would have been due in September")
			.extracting(Problem::message)
			.containsExactly("error.report.due-already");
		assertThat(choose("month", "2026-11-01", "2026-11-03")).isEmpty();
		assertThat(choose("quarter", "2026-10-01", "2026-11-03")).as("corrected while nothing is submitted").isEmpty();
		assertThat(periods()).containsExactly("1 2026-10-01 2026-12-31 run 1 null");
		assertThat(onTime().value()).as("not known yet").isNull();
		assertThat(view().former()).as("what was corrected")
			.extracting((former) -> former.rhythm().key())
			.containsExactly("month");
		assertThat(notices()).as("the secretary recorded it; the focal point is told")
			.singleElement()
			.asString()
			.startsWith("1 2026-");
		this.work.work(this.cast, this.last);
		assertThat(onTime().value()).isEqualTo(new Value.Numeric(new BigDecimal("100.0")));
		this.work.decide(this.cast, "returned");
		today(BEGIN.plusDays(3));
		this.work.work(this.cast, this.last);
		this.work.decide(this.cast, "approved");
		assertThat(periods()).as("one that was sent back keeps its day")
			.containsExactly("1 2026-10-01 2026-12-31 run 1 2026-11-03");
		assertThat(standing("M8.8").value()).isEqualTo(new Value.Day(BEGIN.plusDays(3)));
	}

	private void secondReportLate() throws SQLException {
		today(LocalDate.of(2027, 3, 31));
		this.chores.run("begin-reports");
		assertThat(phase()).as("the next period has not ended").isEqualTo(StepPhase.SIGNED_OFF);
		today(LocalDate.of(2027, 4, 1));
		this.chores.run("begin-reports");
		this.chores.run("begin-reports");
		assertThat(phase()).isEqualTo(StepPhase.RUNNING);
		assertThat(periods()).hasSize(2).last().isEqualTo("2 2027-01-01 2027-03-31 run 2 null");
		assertThat(notices()).hasSize(2).last().isEqualTo("2 2027-01-01 2027-03-31 " + report(1).due());
		assertThat(dates().report()).isEqualTo(report(1).due());
		assertThat(dates().reportLate()).isFalse();
		assertThat(tasksDone()).as("what was done for the first report is to be done again").isZero();
		asksAnew();
		LocalDate due = report(1).due();
		today(due.plusDays(1));
		assertThat(report(1).late()).isTrue();
		assertThat(dates().reportLate()).isTrue();
		assertThat(dates().late()).as("tasks were promised before the report")
			.isNotNull()
			.isBeforeOrEqualTo(dates().last());
		assertThat(onTime().value()).isEqualTo(new Value.Numeric(new BigDecimal("50.0")));
		assertThat(choose("year", "", due.toString())).as("an overdue report cannot be put off").isEmpty();
		assertThat(report(1).to()).isEqualTo(LocalDate.of(2027, 3, 31));
		assertThat(choose("quarter", "", due.toString())).isEmpty();
		this.work.work(this.cast, this.last);
		this.work.decide(this.cast, "approved");
		assertThat(report(1).state()).isEqualTo("late");
		assertThat(onTime().state()).isEqualTo(State.NOT_MET);
	}

	/** The same answer counts only if it is given again. */
	private void asksAnew() {
		Standing report = standing("M8.3");
		assertThat(report.state()).isEqualTo(State.UNANSWERED);
		assertThat(report.evidence()).isEmpty();
		assertThat(report.lastPeriod()).isNotNull();
		assertThat(standing("M8.1").state()).as("the framework need not be made again").isEqualTo(State.MET);
		Map<String, List<String>> same = Map.of("M8.3.item", List.copyOf(items(report.lastPeriod().value())),
				"M8.3.base", List.of(String.valueOf(report.seen())));
		assertThat(
				this.as.run(this.cast.focalPoint(), () -> this.cycles.answer(this.cast.cycle(), List.of("M8.3"), same)))
			.isInstanceOf(Finishing.Done.class);
		assertThat(standing("M8.3").answer()).isNotNull();
		assertThat(standing("M8.3").evidenceMissing()).as("so does the document").isTrue();
	}

	private void thirdReport() throws SQLException {
		today(LocalDate.of(2027, 10, 5));
		this.chores.run("begin-reports");
		assertThat(report(2).from()).as("the earliest comes first").isEqualTo(LocalDate.of(2027, 4, 1));
		this.work.work(this.cast, this.last);
		this.work.decide(this.cast, "approved");
		this.chores.run("begin-reports");
		assertThat(report(3).from()).as("the next at once").isEqualTo(LocalDate.of(2027, 7, 1));
		assertThat(this.as.run(this.cast.focalPoint(), () -> this.closing.close(this.cast.cycle(), "Much", "More")))
			.as("a report is being written")
			.isInstanceOf(Result.Refused.class);
		this.work.work(this.cast, this.last);
		this.work.decide(this.cast, "approved");
		assertThat(report(3).state()).isEqualTo("in-time");
		assertThat(resolutions()).as("one dossier for each report, and one for the one sent back").isEqualTo(5);
	}

	private void close() throws SQLException {
		CycleId id = this.cast.cycle();
		assertThat(problems(this.as.run(this.cast.focalPoint(), () -> this.closing.close(id, " ", "x".repeat(4001)))))
			.extracting(Problem::field)
			.containsExactly("achieved", "goesOn");
		assertThatThrownBy(() -> this.as.run(this.cast.secretary(), () -> this.closing.close(id, "Much", "More")))
			.isInstanceOf(Forbidden.class);
		WholeCycle.done(this.as.run(this.cast.focalPoint(), () -> this.closing.close(id, "Much", "More")));
		assertThat(this.processes.phases(id.subject())).isEmpty();
		assertThat(this.processes.tasks(id.subject())).isEmpty();
		today(LocalDate.of(2028, 3, 1));
		this.chores.run("begin-reports");
		assertThat(periods()).hasSize(4);
		this.as.run(this.cast.focalPoint(), () -> {
			assertThat(this.closing.of(id).orElseThrow().goesOn()).isEqualTo("More");
			assertThat(this.cycles.answerable(id)).isEmpty();
			assertThat(problems(this.closing.close(id, "Much", "More"))).extracting(Problem::message)
				.containsExactly("error.cycle.closed");
			assertThat(choose("year", "", "2027-10-05")).extracting(Problem::message)
				.containsExactly("error.cycle.closed");
			assertThatThrownBy(() -> this.cycles.answer(id, List.of("M8.1"), Map.of("M8.1.value", List.of("absent"))))
				.isInstanceOf(Forbidden.class);
			assertThat(this.cycles.open(this.cast.lgu(), "mainstreaming", 2028, 2030)).isInstanceOf(Result.Done.class);
		});
		assertThat(record()).as("the record says how it reported and how it was closed")
			.contains("How it was closed", "Much", "More", "Every quarter", "Before: Every month",
					"Report 1: 1 October 2026 to 31 December 2026", "Submitted in time", "Submitted late")
			.containsPattern("Report 4: .* Submitted in time Approved, ");
		assertThat(trail()).containsSubsequence("report.rhythm", "report.submitted", "report.begun",
				"report.submitted-late", "report.begun", "report.submitted-late", "report.begun", "report.submitted",
				"cycle.closed");
	}

	private List<Problem> choose(String rhythm, String firstDay, String decidedOn) {
		return problems(this.as.run(this.cast.secretary(), () -> this.reporting.choose(this.cast.cycle(),
				(this.last != null) ? this.last : "monitor", new Choosing(rhythm, firstDay, decidedOn))));
	}

	private static List<Problem> problems(Result<?> result) {
		return (result instanceof Result.Refused<?> refused) ? refused.problems() : List.of();
	}

	private void today(LocalDate day) {
		this.clock.to(day, WholeCycle.ZONE);
	}

	private ReportingView.Report report(int at) {
		return this.as.run(this.cast.focalPoint(), () -> this.reporting.of(this.cast.cycle(), this.last))
			.reports()
			.get(at);
	}

	private ReportingView view() {
		return this.as.run(this.cast.focalPoint(), () -> this.reporting.of(this.cast.cycle(), this.last));
	}

	private StepDates dates() {
		return this.as.run(this.cast.focalPoint(), () -> this.cycles.get(this.cast.cycle())).dates(this.last);
	}

	/** The words of the notices on reports that the focal point got, the first first. */
	private List<String> notices() {
		return this.database.sql(
				"select array_to_string(words, ' ') from notice where recipient = ? and kind = 'report-begun' order by id")
			.param(this.cast.focalPoint().value())
			.query(String.class)
			.list();
	}

	private String record() {
		byte[] pdf = this.as.run(this.cast.focalPoint(), () -> this.records.pdf(this.cast.cycle()));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Standing onTime() {
		return standing("M8.2");
	}

	private Standing standing(String code) {
		return this.as.run(this.cast.focalPoint(), () -> this.cycles.standing(this.cast.cycle(), code));
	}

	private long tasksDone() {
		return this.as.run(this.cast.focalPoint(), () -> this.cycles.step(this.cast.cycle(), this.last))
			.tasks()
			.stream()
			.filter((row) -> row.progress() == TaskRow.Progress.DONE)
			.count();
	}

	private StepPhase phase() {
		return this.processes.phases(this.cast.cycle().subject()).get(this.last);
	}

	private List<String> periods() {
		return this.database
			.sql("""
					select number || ' ' || from_day || ' ' || to_day || ' run ' || run || ' ' || coalesce(submitted_on::text, 'null')
					from reporting_period where cycle = ? order by number""")
			.param(this.cast.cycle().value())
			.query(String.class)
			.list();
	}

	private int resolutions() {
		return this.database.sql("select count(*) from resolution where subject_id = ? and step = ?")
			.params(this.cast.cycle().value(), this.last)
			.query(Integer.class)
			.single();
	}

	private List<String> trail() {
		return this.database.sql("select action from trail where subject_id = ? order by id")
			.param(this.cast.cycle().value())
			.query(String.class)
			.list();
	}

	private static Set<String> items(Value value) {
		return ((Value.Items) value).items();
	}

}
