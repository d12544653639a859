package org.hakbang.cycle.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.web.Office;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A focal point works in the browser, without JavaScript, on the checklists that ship.
 */
@AppTest
class CycleWalkTest {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	Cycles cycles;

	@Autowired
	Processes processes;

	@Autowired
	ActingAs actingAs;

	TerritoryId lgu;

	PersonId ana;

	Visitor browser;

	@BeforeEach
	void signIn() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.browser = visitor(this.ana);
	}

	@Test
	void a_cycle_is_opened_once_from_the_empty_page_and_begins_with_its_baseline() {
		Page empty = this.browser.see("/territories/" + this.lgu.key());
		assertThat(empty.text()).contains("No cycle yet");
		Page form = empty.follow("Begin the first cycle");
		Page wrong = form.form("main form").fill("fromYear", "twenty").submit();
		assertThat(wrong.find(".errors a").attr("href")).isEqualTo("#fromYear");
		assertThat(wrong.find("input[name=fromYear]").val()).isEqualTo("twenty");
		Page baseline = form.form("main form").submit();
		assertThat(baseline.address().getPath()).endsWith("/baseline");
		assertThat(form.form("main form").submit().text()).contains("already under way");
		assertThat(this.browser.see("/inbox").text()).contains("Name the focal point");
	}

	@Test
	void the_baseline_keeps_answers_and_documents_and_says_what_is_wrong_without_losing_either() {
		CycleId cycle = open();
		Form form = this.browser.see("/cycles/" + cycle + "/baseline").form("main form");
		String yes = code(0);
		String percent = code(4);
		Page wrong = form.fill(yes + ".value", "yes")
			.fill(percent + ".value", "440")
			.attach(yes + ".evidence.files", "order.pdf", PDF)
			.submit();
		assertThat(wrong.find(".errors a").attr("href")).isEqualTo("#" + percent + ".value");
		assertThat(wrong.text()).contains("One file is safely kept: order.pdf");
		assertThat(wrong.find("input[name='" + percent + ".value']").val()).isEqualTo("440");
		Page saved = wrong.form("main form").fill(percent + ".value", "44").submit();
		assertThat(saved.text()).contains("Saved.");
		Page step = this.browser.see("/cycles/" + cycle).follow("Prepare");
		assertThat(step.find("article#" + yes.replace(".", "\\.")).text()).contains("Met", "Yes", "order.pdf");
		assertThat(step.find("article#" + percent.replace(".", "\\.")).text()).contains("44");
	}

	@Test
	void a_draft_is_kept_unfinished_and_a_task_is_finished_once() {
		CycleId cycle = open();
		String task = task(cycle, 0);
		String code = code(0);
		Page form = this.browser.see("/tasks/" + task);
		Page draft = form.form("form[enctype]").fill(code + ".note", "half a thought").press("button[name=draft]");
		assertThat(draft.text()).contains("Draft saved");
		assertThat(this.browser.see("/tasks/" + task).find("textarea[name='" + code + ".note']").wholeText())
			.isEqualTo("half a thought");
		Page refused = draft.form("form[enctype]").submit();
		assertThat(refused.has(".errors")).isTrue();
		Form answered = refused.form("form[enctype]")
			.fill(code + ".value", "yes")
			.attach("evidence.files", "order.pdf", PDF);
		Page done = answered.submit();
		assertThat(done.text()).contains("The task is finished", "You finished this task on");
		assertThat(answered.submit().text()).as("sent twice").contains("You finished this task on");
		assertThat(this.browser.see("/inbox?tab=done").text()).contains("Name the focal point");
		assertThat(this.browser.see("/cycles/" + cycle + "/indicators/" + code).find("ol.time").text())
			.contains("version 1")
			.doesNotContain("version 2");
		assertThat(this.browser.see("/cycles/" + cycle + "/trail").text()).contains("finished a task", "order.pdf");
	}

	@Test
	void a_task_whose_document_is_missing_is_finished_and_says_what_is_not_met() {
		CycleId cycle = open();
		Page done = this.browser.see("/tasks/" + task(cycle, 0))
			.form("form[enctype]")
			.fill(code(0) + ".value", "yes")
			.submit();
		assertThat(done.text()).contains("The task is finished. Not met yet: " + code(0));
	}

	@Test
	void an_advisory_question_that_stays_open_is_asked_about_once_and_nothing_is_lost() {
		CycleId cycle = open();
		OpenTask task = advisoryOnly(cycle);
		Indicator open = SampleViews.DEFINITION.steps().get(0).askedBy(task.key()).get(0);
		Page asked = this.browser.see("/tasks/" + task.id())
			.form("form[enctype]")
			.attach("evidence.files", "order.pdf", PDF)
			.submit();
		assertThat(asked.status()).as("nothing is wrong").isEqualTo(200);
		assertThat(asked.find("#left-open").text()).contains(open.code(), "still open", "Finish anyway", "Go back");
		String field = asked.find("#left-open a").attr("href").substring(1);
		assertThat(asked.document().getElementById(field)).as("what it points to").isNotNull();
		assertThat(asked.text()).contains("One file is safely kept: order.pdf");
		assertThat(this.processes.task(task.id())).as("not finished by asking").isPresent();
		assertThat(this.browser.see("/tasks/" + task.id()).form("form[enctype]").submit().has("#left-open"))
			.as("whoever comes back later is asked again")
			.isTrue();
		Page done = asked.form("form#task").submit();
		assertThat(done.text()).contains("The task is finished");
		assertThat(this.browser.see("/cycles/" + cycle + "/indicators/" + open.code()).text()).contains("order.pdf");
	}

	/**
	 * A task of the first step that requires nothing, once the others before it are done.
	 */
	private OpenTask advisoryOnly(CycleId cycle) {
		StepDefinition step = SampleViews.DEFINITION.steps().get(0);
		for (String before : List.of("name-focal-point", "map-actors")) {
			Map<String, List<String>> fields = new HashMap<>();
			step.askedBy(before)
				.forEach((one) -> Office.answer(one).forEach((name, value) -> fields.put(name, List.of(value))));
			OpenTask task = this.processes.tasks(cycle.subject())
				.stream()
				.filter((each) -> each.key().equals(before))
				.findFirst()
				.orElseThrow();
			assertThat(this.actingAs.run(this.ana, () -> this.cycles.finish(task.id(), fields, Set.of())))
				.as("nothing advisory is open here")
				.isInstanceOf(Finishing.Done.class);
		}
		return this.processes.tasks(cycle.subject())
			.stream()
			.filter((task) -> !step.askedBy(task.key()).isEmpty()
					&& step.askedBy(task.key()).stream().noneMatch(Indicator::required))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void a_colleague_s_task_is_taken_over_after_a_question() {
		CycleId cycle = open();
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		String task = task(cycle, 0);
		this.browser.see("/tasks/" + task).form("form[action$=take]").submit();
		Visitor other = visitor(ben);
		Page page = other.see("/tasks/" + task);
		assertThat(page.text()).contains("has taken this task");
		Page asked = other.see("/inbox?tab=waiting").follow("Take over");
		assertThat(asked.text()).contains("Take over this task?");
		assertThat(asked.form("main form").submit().text()).contains("The task is yours now");
		assertThat(this.browser.see("/tasks/" + task).text()).contains("has taken this task");
	}

	@Test
	void two_who_answer_the_same_see_both_versions_and_choose() {
		CycleId cycle = open();
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		String address = "/cycles/" + cycle + "/indicators/" + code(4);
		String value = code(4) + ".value";
		Form mine = this.browser.see(address).form("main form").fill(value, "40").fill(code(4) + ".note", "my note");
		visitor(ben).see(address).form("main form").fill(value, "60").submit();
		Page both = mine.submit();
		assertThat(both.text()).contains("Somebody answered meanwhile", "40", "60", "my note");
		Page chosen = both.form("main form").fill("choice." + code(4), "mine").submit();
		assertThat(chosen.text()).contains("Saved.");
		assertThat(chosen.find("ol.time").text()).contains("version 2", "version 1", "40", "60");
		Form again = this.browser.see(address).form("main form").fill(value, "41");
		visitor(ben).see(address).form("main form").fill(value, "61").submit();
		assertThat(again.submit().form("main form").fill("choice." + code(4), "theirs").submit().find(".val").text())
			.contains("61");
	}

	@Test
	void what_belongs_to_others_is_not_there() {
		CycleId cycle = open();
		String task = task(cycle, 0);
		Visitor stranger = visitor(this.people.withAccount(Role.FOCAL_POINT, Lgus.next()));
		for (String path : new String[] { "/cycles/" + cycle, "/cycles/" + cycle + "/baseline",
				"/cycles/" + cycle + "/steps/" + step(), "/cycles/" + cycle + "/indicators/" + code(0),
				"/cycles/" + cycle + "/trail", "/tasks/" + task, "/tasks/" + task + "/take",
				"/territories/" + this.lgu.key(), "/territories/" + this.lgu.key() + "/cycles/new",
				"/territories/" + this.lgu.key() + "/trail" }) {
			assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
		}
		for (String path : new String[] { "/cycles/1-1-1-1-1", "/cycles/" + cycle + "/steps/nothing",
				"/cycles/" + cycle + "/indicators/nothing", "/tasks/nothing", "/territories/XX-1",
				"/cycles/" + cycle + "/trail?before=x" }) {
			assertThat(this.browser.open(path).status()).as(path).isEqualTo(404);
		}
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private CycleId open() {
		return this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
	}

	/** The open task that the checklist names at this place. */
	private String task(CycleId cycle, int place) {
		String key = SampleViews.DEFINITION.steps().get(0).tasks().get(place).id();
		return this.processes.tasks(cycle.subject())
			.stream()
			.filter((task) -> task.key().equals(key))
			.map(OpenTask::id)
			.findFirst()
			.orElseThrow();
	}

	private static String code(int place) {
		return SampleViews.DEFINITION.steps().get(0).indicators().get(place).code();
	}

	private static String step() {
		return SampleViews.DEFINITION.steps().get(0).id();
	}

}
