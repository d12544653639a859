package org.hakbang.cycle.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hakbang.checklist.Receipt;
import org.hakbang.territory.SampleCountries;
import org.hakbang.cycle.TaskRow;
import org.hakbang.cycle.StepView;
import org.hakbang.checklist.TaskDue;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.checklist.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.Answers.Entry;
import org.hakbang.checklist.Answers.Saving.Conflict;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.Blocker;
import org.hakbang.cycle.CycleClosing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.checklist.Rhythm;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.Reporting;
import org.hakbang.cycle.ReportingView;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.hakbang.cycle.FinishedTaskView;
import org.hakbang.cycle.Milestone;
import org.hakbang.cycle.StepPageView;
import org.hakbang.cycle.StepStatus;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagrams;
import org.hakbang.engine.DoneTask;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.PersonView;
import org.hakbang.notification.NoticeBoard;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

/**
 * Each page of a cycle rendered from views made by hand: no text is missing, no field
 * without a label, and what the page must say is said.
 */
@SpringJUnitWebConfig(PagesTest.Web.class)
class PagesTest {

	@Autowired
	WebApplicationContext context;

	@MockitoBean
	Cycles cycles;

	@MockitoBean
	CycleEvidence evidence;

	@MockitoBean
	Resolutions resolutions;

	@MockitoBean
	Reporting reporting;

	@MockitoBean
	CycleClosing closing;

	@MockitoBean
	Bundles bundles;

	@MockitoBean
	Diagrams diagrams;

	@MockitoBean
	Access access;

	@MockitoBean
	People people;

	@MockitoBean
	Territories territories;

	/** Counts the notices in the head of the page. */
	@MockitoBean
	NoticeBoard notices;

	MockMvc browser;

	@BeforeEach
	void setUp() {
		this.browser = MockMvcBuilders.webAppContextSetup(this.context).build();
		Country country = new Country("PH", false, text("Philippines"), ZoneId.of("Asia/Manila"), "PHP",
				List.of(new Country.Level("city", text("City"), true)), offices(), Map.of("cmd", text("CMD")),
				Map.of("focal-point", text("Focal point"), "committee-secretary", text("Committee secretary"),
						"committee-chair", text("Chair"), "supplier", text("Data supplier")),
				null, SampleCountries.philippines().planning());
		given(this.territories.country(any(org.hakbang.shared.TerritoryId.class))).willReturn(country);
		given(this.territories.get(SampleViews.PLACE)).willReturn(SampleViews.TERRITORY);
		given(this.territories.path(any())).willReturn(List.of(SampleViews.TERRITORY));
		given(this.access.actor()).willReturn(SampleViews.ME);
		given(this.access.may(any(), any())).willReturn(true);
		given(this.people.names(anyCollection()))
			.willReturn(Map.of(SampleViews.ME, "Marites Landicho", SampleViews.GRACE, "Grace Umali"));
		given(this.people.of(any())).willReturn(List.of(new PersonView(SampleViews.GRACE, "Grace Umali", "hr", false)));
		given(this.cycles.get(SampleViews.CYCLE)).willReturn(SampleViews.cycle());
		given(this.cycles.answerable(any())).willReturn(SampleViews.DEFINITION.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.filter((indicator) -> indicator.computed() == null)
			.map(Indicator::code)
			.toList());
		given(this.evidence.of(any())).willReturn(List.of());
		given(this.diagrams.of(any(), any())).willReturn(new Diagram("p", "A process", "", List.of(), List.of()));
	}

	private static Map<String, Text> offices() {
		return SampleViews.DEFINITION.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.map(Indicator::supplier)
			.distinct()
			.collect(java.util.stream.Collectors.toMap((key) -> key, (key) -> text("Office " + key)));
	}

	@Test
	void the_cycle_page_says_where_it_stands_and_what_blocks() throws Exception {
		given(this.cycles.milestones(any(), anyInt())).willReturn(List
			.of(new Milestone(SampleViews.DEFINITION.steps().get(0).id(), StepStatus.SIGNED_OFF, SampleViews.NOW, 1)));
		Document page = open("/cycles/" + SampleViews.CYCLE);
		assertThat(page.select("ol.steps > li")).hasSize(8);
		assertThat(page.select("h2").eachText()).contains("What blocks step 2");
		assertThat(page.select(".asks li")).hasSize(3);
		assertThat(page.select(".asks").text()).contains("Can act: Grace Umali", "Can act: you.");
		assertThat(page.select(".btn:not(.two)")).as("one filled button").hasSize(1);
		assertThat(page.select(".phases h3").eachText()).hasSize(2);
		assertThat(page.select("ol.time li")).as("what happened, and the opening").hasSize(2);
	}

	@Test
	void the_step_page_shows_tasks_sheets_and_decisions() throws Exception {
		given(this.cycles.step(any(), any())).willReturn(SampleViews.step(StepStatus.RUNNING));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/any");
		assertThat(page.select("article.ind")).hasSize(SampleViews.DEFINITION.steps().get(1).indicators().size());
		assertThat(page.select("article.ind dt").eachText()).contains("Why", "Means of verification",
				"Minimum requirement");
		assertThat(page.text()).contains("3 for, 4 against, 1 abstained", "Grace Umali");
	}

	@Test
	void what_an_author_writes_into_a_diagram_is_shown_and_never_obeyed() throws Exception {
		String name = "<script>alert(\"A & B\")</script>";
		Diagram.Box box = new Diagram.Box(0, 0, 400, 80);
		given(this.diagrams.of(any(), any()))
			.willReturn(
					new Diagram("p", name, "",
							List.of(new Diagram.Shape("x", Diagram.Kind.TASK, name, "\"><b>bold</b>", box, null, "",
									""), new Diagram.Shape("y", Diagram.Kind.END, name, "", box, null, "", "")),
							List.of()));
		given(this.cycles.step(any(), any())).willReturn(SampleViews.step(StepStatus.RUNNING));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/any");
		assertThat(page.select("svg.picture script, svg.picture b")).isEmpty();
		assertThat(page.select("svg.picture text").text()).contains("alert", "A & B");
		assertThat(page.select("svg.picture").attr("role")).isEqualTo("img");
	}

	@Test
	void the_page_of_the_reporting_period_lists_the_reports_and_asks_what_was_chosen() throws Exception {
		StepDefinition repeating = SampleViews.DEFINITION.steps()
			.stream()
			.filter((step) -> step.repeats() != null)
			.findFirst()
			.orElseThrow();
		given(this.cycles.step(any(), any())).willReturn(SampleViews.step(StepStatus.RUNNING));
		given(this.reporting.of(any(), any())).willReturn(new ReportingView(repeating, Rhythm.QUARTER,
				LocalDate.of(2026, 11, 3), SampleViews.ME,
				List.of(new ReportingView.Former(Rhythm.MONTH, LocalDate.of(2026, 10, 2))),
				List.of(report(1, LocalDate.of(2027, 1, 20), false), report(2, LocalDate.of(2027, 1, 30), true),
						report(3, null, true), report(4, null, false)),
				new ReportingView.Next(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 23)),
				null, true));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/" + repeating.id() + "/reporting");
		assertThat(page.select(".list .meta b").eachText()).containsExactly("Submitted in time", "Submitted late",
				"Report late, not submitted yet", "Being written");
		assertThat(page.text()).contains("Before: Every month, decided on 2 October 2026.",
				"report due 25 January 2027");
		assertThat(page.select("input[name=rhythm]").eachAttr("value")).containsExactly("month", "quarter", "half-year",
				"year");
		assertThat(page.select("input[name=rhythm][checked]").eachAttr("value")).containsExactly("quarter");
		assertThat(page.select("input[name=firstDay], input[name=decidedOn]")).hasSize(2);
	}

	private static ReportingView.Report report(int number, @Nullable LocalDate submitted, boolean late) {
		return new ReportingView.Report(number, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31),
				LocalDate.of(2027, 1, 25), Instant.EPOCH, submitted, late);
	}

	@Test
	void closing_asks_for_a_summary_and_keeps_what_was_typed() throws Exception {
		given(this.closing.close(any(), any(), any()))
			.willReturn(Result.refused(Problem.of("goesOn", "error.cycle.goes-on")));
		Document page = Jsoup.parse(this.browser
			.perform(MockMvcRequestBuilders.post("/cycles/" + SampleViews.CYCLE + "/close")
				.param("achieved", "Ninety families"))
			.andExpect(MockMvcResultMatchers.status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("textarea[name=achieved]").text()).isEqualTo("Ninety families");
		assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#goesOn");
		assertThat(page.select("#goesOn-error").text()).isEqualTo("Say what goes on");
	}

	@Test
	void after_a_return_the_step_page_says_what_must_change() throws Exception {
		given(this.cycles.step(any(), any())).willReturn(SampleViews.step(StepStatus.RETURNED));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/any");
		assertThat(page.select(".note.warm").text()).contains("What must change", "contributions is missing");
	}

	@Test
	void a_signed_off_step_says_what_it_rests_on_that_counts_no_longer() throws Exception {
		StepPageView step = SampleViews.step(StepStatus.SIGNED_OFF);
		Standing some = step.standings().get(0);
		Standing ranOut = new Standing(some.indicator(), some.answer(), some.value(), State.NOT_MET, null, false,
				List.of(), LocalDate.of(2027, 1, 1), null);
		StepView row = step.step();
		StepView settled = new StepView(row.step(), StepStatus.SIGNED_OFF, 0, 1, 0, 1, SampleViews.NO_DATES,
				LocalDate.of(2026, 11, 20), 1);
		given(this.cycles.step(any(), any())).willReturn(
				new StepPageView(step.cycle(), settled, step.tasks(), List.of(ranOut), List.of(), step.decisions()));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/any");
		assertThat(page.select("section[aria-labelledby=ran-out]").text()).contains("signed off on 20 November 2026",
				some.indicator().code(), "counted until 1 January 2027");
	}

	@Test
	void a_due_date_that_hangs_on_the_planning_calendar_says_why() throws Exception {
		StepPageView step = SampleViews.step(StepStatus.RUNNING);
		TaskRow row = step.tasks().get(1);
		TaskDefinition task = new TaskDefinition(row.task().id(), row.task().title(), row.task().purpose(),
				new TaskDue.By("investment-programme", 10), false, List.of(), "");
		TaskRow due = new TaskRow(task, row.progress(), row.id(), row.roleKey(), row.office(), row.people(),
				row.assignee(), LocalDate.of(2027, 6, 16), SampleViews.NOW, null, null);
		given(this.cycles.step(any(), any())).willReturn(new StepPageView(step.cycle(), step.step(), List.of(due),
				step.standings(), List.of(), step.decisions()));
		assertThat(open("/cycles/" + SampleViews.CYCLE + "/steps/any").text())
			.contains("10 working days before the annual investment programme is approved on 30 June 2027");
	}

	@Test
	void who_records_the_decision_finds_the_way_on_the_step_page() throws Exception {
		StepPageView step = SampleViews.step(StepStatus.SUBMITTED);
		Blocker mine = new Blocker(new Blocker.What.Undecided(true), "committee-secretary", "", List.of(), true);
		given(this.cycles.step(any(), any())).willReturn(new StepPageView(step.cycle(), step.step(), step.tasks(),
				step.standings(), List.of(mine), step.decisions()));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/steps/any");
		assertThat(page.select("section[aria-labelledby=decisions] .btn").attr("href")).isNotEmpty();
	}

	@Test
	void a_task_is_a_form_with_a_label_for_every_field() throws Exception {
		given(this.cycles.finished("t1")).willReturn(Optional.empty());
		given(this.cycles.task("t1")).willReturn(SampleViews.task(true, null));
		Document page = open("/tasks/t1");
		assertThat(page.select("form[enctype=multipart/form-data]")).hasSize(1);
		assertThat(page.select("button").eachText()).contains("Finish this task", "Save draft");
		assertThat(page.select("input:not([type=hidden]), select, textarea").stream().filter((field) -> {
			boolean wrapped = field.closest("label") != null;
			return !wrapped && page.select("label[for='" + field.id() + "']").isEmpty();
		})).isEmpty();
	}

	@Test
	void a_task_that_a_colleague_has_taken_is_read_and_can_be_taken_over() throws Exception {
		given(this.cycles.finished("t1")).willReturn(Optional.empty());
		given(this.cycles.task("t1")).willReturn(SampleViews.task(true, SampleViews.GRACE));
		Document page = open("/tasks/t1");
		assertThat(page.text()).contains("Grace Umali has taken this task");
		assertThat(page.select("form[enctype]")).isEmpty();
		assertThat(open("/tasks/t1/take").text()).contains("Take over this task?", "Grace Umali");
	}

	@Test
	void a_task_that_was_finished_meanwhile_says_by_whom() throws Exception {
		DoneTask done = new DoneTask("t1", "x", "s", SampleViews.NOW, SampleViews.GRACE);
		given(this.cycles.finished("t1"))
			.willReturn(Optional.of(new FinishedTaskView(SampleViews.CYCLE, SampleViews.DEFINITION.steps().get(1).id(),
					SampleViews.DEFINITION.steps().get(1).tasks().get(0), done)));
		assertThat(open("/tasks/t1").text()).contains("Grace Umali finished this task on 23 November 2026, 09:14.");
	}

	@Test
	void what_is_wrong_stands_in_the_summary_and_beside_the_field_and_what_was_typed_stays() throws Exception {
		given(this.cycles.finished("t1")).willReturn(Optional.empty());
		given(this.cycles.task("t1")).willReturn(SampleViews.task(true, null));
		given(this.evidence.add(any(), any())).willReturn(new Receipt(List.of("signed-slip.pdf"), List.of()));
		String code = SampleViews.task(true, null).standings().get(0).indicator().code();
		given(this.cycles.finish(any(), any(), any()))
			.willReturn(new Finishing.Refused(List.of(Problem.of(code + ".value", "error.unmet", code))));
		Document page = html(
				this.browser.perform(MockMvcRequestBuilders.post("/tasks/t1").param(code + ".note", "typed and kept"))
					.andExpect(MockMvcResultMatchers.status().is(422))
					.andReturn()
					.getResponse()
					.getContentAsString());
		assertThat(page.select(".errors a").attr("href")).isEqualTo("#" + code + ".value");
		assertThat(page.getElementById(code + ".value")).as("what the summary points to").isNotNull();
		assertThat(page.text()).contains("One file is safely kept: signed-slip.pdf");
		assertThat(page.text()).contains("typed and kept");
		assertThat(page.select(".errors a").text()).startsWith(code);
		assertThat(page.title()).startsWith("Error:");
	}

	@Test
	void two_answers_to_the_same_stand_side_by_side() throws Exception {
		given(this.cycles.finished("t1")).willReturn(Optional.empty());
		given(this.cycles.task("t1")).willReturn(SampleViews.task(true, null));
		given(this.evidence.add(any(), any())).willReturn(new Receipt(List.of(), List.of()));
		Standing standing = SampleViews.task(true, null).standings().get(0);
		String code = standing.indicator().code();
		Entry mine = new Entry(code, 1, standing.value(), null, "", null, SampleViews.ME, null, SampleViews.ME);
		given(this.cycles.finish(any(), any(), any())).willReturn(
				new Finishing.Conflicts(List.of(new Conflict(mine, SampleViews.answer(standing.indicator(), 2)))));
		Document page = html(this.browser
			.perform(MockMvcRequestBuilders.post("/tasks/t1")
				.param(code + ".note", "mine")
				.param("left-open", "M1.8", "M1.9"))
			.andExpect(MockMvcResultMatchers.status().isConflict())
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("input[name='choice." + code + "']")).hasSize(2);
		assertThat(page.select("input[type=hidden][name='" + code + ".note']").val()).isEqualTo("mine");
		assertThat(page.select("input[name='theirs." + code + "']").val()).isEqualTo("2");
		assertThat(page.select("form input[type=hidden][name=left-open]").eachAttr("value"))
			.as("who has said that questions stay open is not asked again behind this page")
			.containsExactlyInAnyOrder("M1.8", "M1.9");
	}

	@Test
	void an_indicator_shows_all_its_versions() throws Exception {
		Standing standing = SampleViews.standings(SampleViews.DEFINITION.steps().get(1)).get(0);
		String code = standing.indicator().code();
		given(this.cycles.standing(SampleViews.CYCLE, code)).willReturn(standing);
		given(this.cycles.history(SampleViews.CYCLE, code)).willReturn(
				List.of(SampleViews.answer(standing.indicator(), 2), SampleViews.answer(standing.indicator(), 1)));
		Document page = open("/cycles/" + SampleViews.CYCLE + "/indicators/" + code);
		assertThat(page.select("ol.time li")).hasSize(2);
		assertThat(page.select("ol.time").text()).contains("Stated by Grace Umali", "Entered by Marites Landicho");
	}

	@Test
	void the_baseline_asks_every_indicator_and_prints_lines_to_write_on() throws Exception {
		given(this.cycles.standings(any())).willReturn(SampleViews.DEFINITION.steps()
			.stream()
			.flatMap((step) -> SampleViews.standings(step).stream())
			.toList());
		Document page = open("/cycles/" + SampleViews.CYCLE + "/baseline");
		long asked = SampleViews.DEFINITION.steps().stream().flatMap((step) -> step.indicators().stream()).count();
		assertThat(page.select("form .question")).hasSize((int) asked);
		assertThat(page.select(".only-print .sign")).isNotEmpty();
	}

	@Test
	void a_territory_without_a_cycle_says_how_to_begin() throws Exception {
		given(this.cycles.of(SampleViews.PLACE)).willReturn(List.of());
		given(this.bundles.current()).willReturn(List.of(new Bundle("hash", SampleViews.DEFINITION)));
		Document page = open("/territories/" + SampleViews.PLACE.key());
		assertThat(page.select(".empty").text()).contains("No cycle yet");
		assertThat(page.select(".empty a").attr("href")).endsWith("/cycles/new");
		assertThat(open("/territories/" + SampleViews.PLACE.key() + "/cycles/new").select("input[name=toYear]").val())
			.isEqualTo("2028");
		given(this.cycles.of(SampleViews.PLACE)).willReturn(List.of(SampleViews.cycle()));
		assertThat(open("/territories/" + SampleViews.PLACE.key()).text()).contains("Under way");
	}

	private Document open(String path) throws Exception {
		return html(
				this.browser.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse().getContentAsString());
	}

	private static Document html(String body) {
		assertThat(body).isNotEmpty().doesNotContain("??");
		return Jsoup.parse(body);
	}

	private static Text text(String english) {
		return new Text(Map.of("en", english));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	@ImportAutoConfiguration(ThymeleafAutoConfiguration.class)
	@ComponentScan(basePackages = { "org.hakbang.cycle.web", "org.hakbang.shell" },
			excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*UploadLimit|.*Test.*|.*Visits"))
	@Import(org.hakbang.territory.Today.class)
	@ComponentScan(basePackages = "org.hakbang.checklist", useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
					pattern = ".*\\.(Answer(Fields|Text)|OriginWords)"))
	static class Web {

		@Bean
		Clock clock() {
			return Clock.fixed(SampleViews.NOW, ZoneOffset.UTC);
		}

	}

}
