package org.hakbang.cycle.web;

import java.util.List;
import java.util.Map;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A task goes from hand to hand. */
@AppTest
class HandOverTest {

	private static final String GIVE = "form[action$=hand-over]";

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

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId ana;

	PersonId ben;

	CycleId cycle;

	String task;

	String code;

	@BeforeEach
	void twoFocalPointsAndATask() {
		this.lgu = Lgus.next();
		this.ana = named("Ana Ramos");
		this.ben = named("Ben Cruz");
		this.cycle = this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
		OpenTask first = this.processes.tasks(this.cycle.subject())
			.stream()
			.filter((task) -> task.role().equals(Role.FOCAL_POINT.key()))
			.filter((task) -> !asked(task).isEmpty())
			.findFirst()
			.orElseThrow();
		this.task = first.id();
		this.code = asked(first).get(0);
	}

	@Test
	void a_task_is_handed_to_a_colleague_with_a_word_and_with_what_was_typed() {
		Page asked = visitor(this.ana).see(page())
			.form("form[enctype]")
			.fill(this.code + ".note", "half a thought")
			.press("button[name=hand]");
		assertThat(asked.text()).contains("Hand this task to a colleague", "Hand over what I have typed");
		Page handed = asked.form(GIVE)
			.fill("to", this.ben.toString())
			.fill("note", "The order lies in <b>my</b> tray")
			.submit();
		assertThat(handed.text()).contains("The task is handed over", "Ben Cruz has taken this task");
		assertThat(this.processes.task(this.task).orElseThrow().assignee()).isEqualTo(this.ben);
		Page mine = visitor(this.ben).see(page());
		assertThat(mine.text()).contains("Ana Ramos handed this task to you", "The order lies in <b>my</b> tray");
		assertThat(mine.find("textarea[name='" + this.code + ".note']").wholeText()).isEqualTo("half a thought");
		assertThat(told(this.ben)).containsExactly("task-handed");
		assertThat(visitor(this.ana).see("/cycles/" + this.cycle + "/trail").text())
			.contains("Ana Ramos handed over a task", "to Ben Cruz")
			.doesNotContain("tray");
	}

	@Test
	void a_draft_that_is_not_handed_over_stays_with_its_author() {
		this.actingAs.run(this.ana,
				(Runnable) () -> this.cycles.saveDraft(this.task, Map.of(this.code + ".note", List.of("mine alone"))));
		visitor(this.ana).see(page() + "/hand-over").form(GIVE).fill("to", this.ben.toString()).fill("draft").submit();
		assertThat(visitor(this.ben).see(page()).text()).doesNotContain("mine alone");
		visitor(this.ana).see(page() + "/take").form("main form").submit();
		assertThat(visitor(this.ana).see(page()).find("textarea[name='" + this.code + ".note']").wholeText())
			.isEqualTo("mine alone");
	}

	@Test
	void what_the_colleague_has_typed_already_is_not_written_over() {
		String note = this.code + ".note";
		String speaksOf = this.code + ".speaksOf";
		draft(this.ben, Map.of(note, List.of("theirs")));
		draft(this.ana, Map.of(note, List.of("mine"), speaksOf, List.of("2026-01-05")));
		assertThat(handOver(this.ben.toString(), true)).isEqualTo(Result.done(true));
		Page page = visitor(this.ben).see(page());
		assertThat(page.find("textarea[name='" + note + "']").wholeText()).isEqualTo("theirs");
		assertThat(page.find("input[name='" + speaksOf + "']").val()).isEqualTo("2026-01-05");
	}

	@Test
	void only_those_who_can_do_it_and_can_sign_in_are_offered() {
		PersonId secretary = this.people.withAccount(Role.COMMITTEE_SECRETARY, this.lgu);
		PersonId elsewhere = this.people.withAccount(Role.FOCAL_POINT, Lgus.next());
		PersonId silent = this.people.with(Role.FOCAL_POINT, this.lgu);
		Page asked = visitor(this.ana).see(page() + "/hand-over");
		assertThat(asked.document().select("input[name=to]").eachAttr("value")).containsExactly(this.ben.toString());
		for (PersonId nobody : List.of(secretary, elsewhere, silent, this.ana)) {
			assertThat(handOver(nobody.toString(), false)).isInstanceOf(Result.Refused.class);
		}
		assertThat(this.processes.task(this.task).orElseThrow().assignee()).isNull();
	}

	@Test
	void a_colleague_who_lost_the_role_meanwhile_is_refused_and_nothing_typed_is_lost() {
		Form form = visitor(this.ana).see(page() + "/hand-over")
			.form(GIVE)
			.fill("to", this.ben.toString())
			.fill("note", "Please");
		this.database.sql("update role_grant set valid_to = valid_from where person_id = ?")
			.param(this.ben.value())
			.update();
		Page refused = form.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("cannot do this task any more");
		assertThat(this.processes.task(this.task).orElseThrow().assignee()).isNull();
		named("Carla Diaz");
		Page again = form.submit();
		assertThat(again.find("textarea[name=note]").wholeText()).isEqualTo("Please");
		assertThat(again.form(GIVE).fill("note", "x".repeat(501)).submit().find("#note-error").text()).contains("501");
	}

	@Test
	void a_colleague_s_task_is_not_handed_on_before_it_is_taken_over() {
		this.actingAs.run(this.ben, (Runnable) () -> this.cycles.claim(this.task));
		Page asked = visitor(this.ana).see(page() + "/hand-over");
		assertThat(asked.text()).contains("Take it over first");
		assertThat(asked.has(GIVE)).isFalse();
		assertThat(handOver(this.ben.toString(), false)).isInstanceOf(Result.Refused.class);
		assertThat(this.actingAs.run(this.ana, () -> this.cycles.giveBack(this.task)))
			.isInstanceOf(Result.Refused.class);
		assertThat(this.processes.task(this.task).orElseThrow().assignee()).isEqualTo(this.ben);
	}

	@Test
	void a_task_is_given_back_to_all() {
		this.actingAs.run(this.ana, (Runnable) () -> this.cycles.claim(this.task));
		Page free = visitor(this.ana).see(page() + "/hand-over").form("form[action$=give-back]").submit();
		assertThat(free.text()).contains("The task is free again");
		assertThat(this.processes.task(this.task).orElseThrow().assignee()).isNull();
		assertThat(visitor(this.ana).see("/cycles/" + this.cycle + "/trail").text())
			.contains("gave a task back to all");
	}

	@Test
	void a_task_finished_meanwhile_stays_finished() {
		Form form = visitor(this.ana).see(page() + "/hand-over").form(GIVE).fill("to", this.ben.toString());
		this.processes.complete(this.task, this.ben);
		assertThat(form.submit().text()).contains("Ben Cruz finished this task").doesNotContain("handed over");
		assertThat(told(this.ben)).isEmpty();
	}

	@Test
	void a_task_of_others_is_handed_by_nobody_else() {
		Visitor stranger = visitor(this.people.withAccount(Role.FOCAL_POINT, Lgus.next()));
		assertThat(stranger.open(page() + "/hand-over").status()).isEqualTo(404);
		Visitor auditor = visitor(this.people.withAccount(Role.AUDITOR, this.lgu));
		assertThat(auditor.open(page() + "/hand-over").status()).isEqualTo(403);
	}

	private List<String> asked(OpenTask task) {
		return this.actingAs.run(this.ana, () -> this.cycles.task(task.id()))
			.standings()
			.stream()
			.map((standing) -> standing.indicator().code())
			.toList();
	}

	private Result<Boolean> handOver(String to, boolean draft) {
		return this.actingAs.run(this.ana, () -> this.cycles.handOver(this.task, to, "", draft));
	}

	private void draft(PersonId person, Map<String, List<String>> fields) {
		this.actingAs.run(person, (Runnable) () -> this.cycles.saveDraft(this.task, fields));
	}

	private List<String> told(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ?")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private String page() {
		return "/tasks/" + this.task;
	}

	private PersonId named(String name) {
		PersonId person = this.people.nobody(name);
		this.people.grant(person, Role.FOCAL_POINT, null, this.lgu);
		this.people.account(person);
		return person;
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
