package org.hakbang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.DeskFigures;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.Value;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.desk.FocalPoints;
import org.hakbang.desk.Outreach;
import org.hakbang.desk.OutreachEntry;
import org.hakbang.directory.Directory;
import org.hakbang.helpdesk.ApplicationStatus;
import org.hakbang.helpdesk.ApplicationView;
import org.hakbang.helpdesk.Applications;
import org.hakbang.helpdesk.CaseLine;
import org.hakbang.helpdesk.CaseMessages;
import org.hakbang.helpdesk.CaseQuery;
import org.hakbang.helpdesk.CaseSource;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.CaseTaskRow;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.LinkedCases;
import org.hakbang.helpdesk.MessageLine;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody who starts the demonstration finds at its help desks. It has a context of
 * its own, which is thrown away: the others' holds no demonstration.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = "hakbang.demo=true")
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class DemoTest {

	private static final TerritoryId BATANGAS = TerritoryId.ofKey("PH-0401005000");

	@Autowired
	private Desks desks;

	@Autowired
	private Outreach outreach;

	@Autowired
	private FocalPoints points;

	@Autowired
	private Cases cases;

	@Autowired
	private Applications applications;

	@Autowired
	private CaseMessages messages;

	@Autowired
	private LinkedCases linked;

	@Autowired
	private Cycles cycles;

	@Autowired
	private Directory directory;

	@Autowired
	private ObjectProvider<DeskFigures> figures;

	@Autowired
	private ActingAs acting;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Test
	void the_desks_of_senegal_have_a_case_at_each_step_and_a_closed_one() {
		for (String desk : List.of("sedhiou", "diourbel")) {
			List<CaseView> all = views(desk);
			assertThat(all.stream()
				.filter((file) -> file.definition().key().equals(DeskTeller.KIND) && file.open())
				.map((file) -> file.current().map((step) -> step.step().id()).orElse(""))
				.distinct()).as(desk).contains("receive", "develop", "plan", "submit", "start");
			assertThat(all).as(desk).anyMatch((file) -> !file.open());
		}
	}

	@Test
	void the_facilitator_of_sedhiou_has_something_to_do_that_is_late_and_something_that_is_not() {
		LocalDate today = LocalDate.now(this.clock);
		List<LocalDate> due = views("sedhiou").stream()
			.flatMap((file) -> file.tasks().stream())
			.filter(CaseTaskRow::mine)
			.flatMap((task) -> Stream.ofNullable(task.due()))
			.toList();
		assertThat(due).anyMatch((day) -> day.isBefore(today)).anyMatch((day) -> !day.isBefore(today));
	}

	@Test
	void one_window_refused_and_another_awarded_and_a_third_is_to_be_asked_again() {
		List<ApplicationView> all = views("sedhiou").stream()
			.flatMap((file) -> as("awa@sedhiou.example", () -> this.applications.of(file.id())).stream())
			.toList();
		assertThat(all).extracting(ApplicationView::status)
			.containsExactlyInAnyOrder(ApplicationStatus.REFUSED, ApplicationStatus.AWARDED, ApplicationStatus.PENDING);
		assertThat(all).filteredOn((each) -> each.status() == ApplicationStatus.PENDING)
			.singleElement()
			.satisfies((pending) -> assertThat(pending.tasks()).extracting((task) -> task.task().id())
				.containsExactly("follow-up"));
	}

	@Test
	void agreements_are_signed_and_visits_are_done_and_due() {
		assertThat(count("select count(*) from case_agreement")).isPositive();
		assertThat(count("select count(*) from case_visit")).isGreaterThan(1);
		assertThat(views("sedhiou").stream().flatMap((file) -> file.tasks().stream()).map((task) -> task.task().id()))
			.contains("visit-second");
	}

	@Test
	void who_is_in_danger_has_a_protection_case_and_an_association_has_a_member() {
		List<CaseView> all = views("sedhiou");
		assertThat(all).anyMatch((file) -> file.definition().key().equals("protection")
				&& file.links().stream().anyMatch(CaseView.Link::from));
		assertThat(all).anyMatch((file) -> as("awa@sedhiou.example", () -> this.linked.of(file.id())).stream()
			.anyMatch((other) -> other.as().equals("member")));
	}

	@Test
	void somebody_just_applied_from_abroad_and_somebody_waits_for_an_answer() {
		List<CaseView> outside = views("sedhiou").stream()
			.filter((file) -> file.source() == CaseSource.PUBLIC)
			.toList();
		assertThat(outside).anyMatch((file) -> file.current().orElseThrow().status() == CaseStepStatus.RUNNING
				&& file.current().orElseThrow().step().number() == 1);
		assertThat(outside).anyMatch((file) -> as("awa@sedhiou.example", () -> this.messages.of(file.id())).stream()
			.filter(MessageLine::ofApplicant)
			.anyMatch((line) -> line.readAt() == null));
	}

	@Test
	void a_case_stands_before_the_officer_of_diourbel() {
		assertThat(views("diourbel"))
			.anyMatch((file) -> file.current().filter((step) -> step.status() == CaseStepStatus.SUBMITTED).isPresent());
	}

	@Test
	void every_desk_has_a_programme_held_and_ahead_focal_points_and_answers_for_the_last_period() {
		for (String key : List.of("sedhiou", "diourbel", "calabarzon")) {
			DeskId desk = this.desks.byKey(key).id();
			as(facilitator(key), () -> {
				LocalDate today = LocalDate.now(this.clock);
				assertThat(this.outreach.between(desk, today.minusYears(1), today.plusYears(1))).as(key)
					.anyMatch(OutreachEntry::held)
					.anyMatch((entry) -> !entry.held() && entry.date().isAfter(today));
				assertThat(this.points.of(desk)).as(key).anyMatch((point) -> !point.where().country().isEmpty());
				return true;
			});
		}
		assertThat(count("select count(*) from desk_report")).isEqualTo(3);
		assertThat(count("select count(*) from help_case_feedback")).isGreaterThan(5);
	}

	@Test
	void batangas_city_can_take_figures_over_from_the_desk_of_its_region() {
		for (String code : List.of("M7.4", "M7.6", "M7.7")) {
			List<Proposal> proposed = as("celia@batangas.example", () -> {
				CycleView cycle = this.cycles.of(BATANGAS).get(0);
				return this.figures.stream()
					.flatMap((each) -> each.proposals(this.cycles.standing(cycle.id(), code).indicator(), BATANGAS)
						.stream())
					.toList();
			});
			assertThat(proposed).as(code).singleElement().satisfies((one) -> {
				assertThat(one.origin().source()).isEqualTo("calabarzon");
				if (one.value() instanceof Value.Parts parts) {
					assertThat(parts.parts().get("welfare-women")).isEqualByComparingTo("5");
				}
			});
		}
	}

	@Test
	void both_countries_have_a_directory_of_dated_samples() {
		for (Map.Entry<String, String> keeper : Map.of("SN", "sedhiou", "PH", "calabarzon").entrySet()) {
			as(facilitator(keeper.getValue()), () -> {
				assertThat(this.directory.samplesLeft(keeper.getKey())).isZero();
				assertThat(this.directory.count(keeper.getKey()).all()).isPositive();
				return true;
			});
		}
	}

	private List<CaseView> views(String desk) {
		return as(facilitator(desk), () -> {
			List<CaseLine> lines = this.cases.page(new CaseQuery(this.desks.byKey(desk).id(), "", "", "", "", "all", 1))
				.lines();
			return lines.stream().map((line) -> this.cases.get(line.id())).toList();
		});
	}

	private static String facilitator(String desk) {
		return DeskStory.read()
			.people()
			.stream()
			.filter((worker) -> desk.equals(worker.desk()) && worker.role().equals("desk-facilitator"))
			.map(DeskStory.Worker::email)
			.findFirst()
			.orElseThrow();
	}

	private <T> T as(String email, java.util.function.Supplier<T> code) {
		PersonId person = new PersonId(this.database.sql("select person_id from account where email = ?")
			.param(email)
			.query(java.util.UUID.class)
			.single());
		return this.acting.run(person, code);
	}

	private int count(String sql) {
		return this.database.sql(sql).query(Integer.class).single();
	}

}
