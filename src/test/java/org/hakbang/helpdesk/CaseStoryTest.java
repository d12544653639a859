package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.approval.OfficerDecisions;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Typed;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case from the door to its end, on the engine and on PostgreSQL, with a kind of case
 * that lives in the tests only.
 */
@AppTest
class CaseStoryTest {

	private static final String NAME = "Aminata Zébulon-Quartz";

	private static final String PHONE = "+221 77 913 57 02";

	@Autowired
	private Cases cases;

	@Autowired
	private CaseTasks tasks;

	@Autowired
	private CaseClosing closing;

	@Autowired
	private Forgetting forgetting;

	@Autowired
	private Processes processes;

	@Autowired
	private Resolutions resolutions;

	@Autowired
	private OfficerDecisions officers;

	@Autowired
	private AllCases rows;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private List<SubjectOwner> owners;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WholeDatabase whole;

	private TerritoryId seat;

	private DeskView desk;

	private PersonId facilitator;

	private PersonId officer;

	@BeforeEach
	void a_desk_with_a_facilitator_and_an_officer() {
		this.seat = Lgus.next();
		this.desk = this.desks.at(this.seat);
		this.facilitator = this.people.with(Role.DESK_FACILITATOR, this.seat);
		this.officer = this.people.with(Role.DESK_OFFICER, this.seat);
	}

	@Test
	void a_case_goes_through_its_steps_and_is_closed() {
		CaseId id = received("talk");
		assertThat(this.processes.phases(id.subject())).containsEntry("screen", StepPhase.RUNNING)
			.containsEntry("agree", StepPhase.WAITING);
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes"), "C1.1.note", List.of("She is " + NAME)));
		assertThat(status(id, "agree")).isEqualTo(CaseStepStatus.RUNNING);
		finish(id, "ask-agreement", Map.of());
		finish(id, "hold-sessions", Map.of("C3.1.value", List.of("4")));
		CaseFinishing submitted = finish(id, "close-talks", Map.of());
		assertThat(submitted).isInstanceOfSatisfying(CaseFinishing.Done.class,
				(done) -> assertThat(done.submitted()).isTrue());
		assertThat(status(id, "talk")).isEqualTo(CaseStepStatus.SUBMITTED);
		decide(id, "returned", "Say more.");
		assertThat(status(id, "talk")).isEqualTo(CaseStepStatus.RETURNED);
		finish(id, "close-talks", Map.of());
		decide(id, "approved", "");
		assertThat(status(id, "talk")).isEqualTo(CaseStepStatus.SIGNED_OFF);
		assertThat(as(() -> this.closing.close(id, "reached", "All is well with " + NAME)))
			.isInstanceOf(Result.Done.class);
		assertThat(this.processes.phases(id.subject())).isEmpty();
		assertThat(this.rows.findById(id.value()).orElseThrow().isOpen()).isFalse();
		assertThat(trail(id)).contains("case.received", "case-step.signed-off", "task.finished", "answer.saved",
				"resolution.decided", "case.closed");
	}

	@Test
	void a_plain_need_does_without_steps_and_says_why() {
		CaseId id = received("word");
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes")));
		assertThat(status(id, "agree")).isEqualTo(CaseStepStatus.RECOGNISED);
		assertThat(status(id, "talk")).isEqualTo(CaseStepStatus.RECOGNISED);
		CaseView view = as(() -> this.cases.look(id));
		assertThat(view.current()).isEmpty();
		assertThat(view.steps().get(1).leftOut().in(java.util.Locale.ENGLISH)).isEqualTo("A word was enough.");
	}

	@Test
	void a_closed_case_goes_on_at_the_step_that_is_chosen() {
		CaseId id = received("talk");
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes")));
		finish(id, "ask-agreement", Map.of());
		as(() -> this.closing.close(id, "no-answer", ""));
		assertThat(as(() -> this.closing.reopen(id, "talk", "She came back."))).isInstanceOf(Result.Done.class);
		assertThat(status(id, "screen")).isEqualTo(CaseStepStatus.RECOGNISED);
		assertThat(status(id, "agree")).isEqualTo(CaseStepStatus.RECOGNISED);
		assertThat(status(id, "talk")).isEqualTo(CaseStepStatus.RUNNING);
		assertThat(this.processes.phases(id.subject())).containsEntry("talk", StepPhase.RUNNING);
	}

	@Test
	void nobody_works_on_a_case_before_the_person_agreed() {
		CaseId id = received("talk", false);
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes")));
		assertThat(finish(id, "ask-agreement", Map.of())).isInstanceOf(CaseFinishing.Refused.class);
		as(() -> this.cases.consent(id, false, List.of("handling"), "spoken", ""));
		assertThat(finish(id, "ask-agreement", Map.of())).isInstanceOf(CaseFinishing.Done.class);
		as(() -> this.cases.consent(id, true, List.of(), "spoken", ""));
		assertThat(as(() -> this.cases.look(id)).consent()).isNull();
	}

	@Test
	void nothing_that_identifies_a_person_stands_in_clear() {
		CaseId id = received("talk");
		String task = task(id, "screen-person");
		as(() -> {
			this.tasks.saveDraft(id, task, Map.of("C1.1.note", List.of("draft on " + NAME)));
			return null;
		});
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes"), "C1.1.note", List.of("met " + NAME)));
		as(() -> this.closing.close(id, "withdrawn", NAME + " will call " + PHONE));
		assertThat(this.whole.contains("Zébulon")).isFalse();
		assertThat(this.whole.contains("913 57 02")).isFalse();
		assertThat(as(() -> this.cases.look(id)).who()).isEqualTo(NAME);
	}

	@Test
	void a_person_is_found_by_a_word_of_the_name_by_number_and_by_code() {
		CaseId id = received("talk");
		String code = this.rows.findById(id.value()).orElseThrow().code();
		for (String typed : List.of("zebulon", "QUARTZ aminata", "0022177 913 5702", code.toLowerCase(), "")) {
			assertThat(found(typed)).as(typed).contains(id);
		}
		assertThat(found("Fatou")).doesNotContain(id);
	}

	@Test
	void whoever_does_not_work_for_the_desk_is_told_that_there_is_no_such_case() {
		CaseId id = received("talk");
		String task = task(id, "screen-person");
		TerritoryId elsewhere = Lgus.next();
		this.desks.at(elsewhere);
		this.desks.at(this.seat, "other-" + this.desk.key(), "Q" + this.desk.prefix().substring(1));
		for (PersonId stranger : List.of(this.people.with(Role.DESK_FACILITATOR, elsewhere),
				this.people.with(Role.DESK_FACILITATOR, "other-" + this.desk.key(), this.seat),
				this.people.with(Role.ADMINISTRATOR, this.seat), this.people.with(Role.AUDITOR, this.seat),
				this.people.with(Role.FOCAL_POINT, this.seat))) {
			this.actingAs.run(stranger, () -> {
				assertThatThrownBy(() -> this.cases.look(id)).isInstanceOf(NotFound.class);
				assertThatThrownBy(() -> this.tasks.page(id, task)).isInstanceOf(NotFound.class);
				assertThatThrownBy(() -> this.closing.close(id, "reached", "")).isInstanceOf(NotFound.class);
				assertThat(this.owners.stream()
					.filter((owner) -> owner.kind().equals(CaseId.KIND))
					.noneMatch((owner) -> owner.visible(id.subject()))).isTrue();
				return null;
			});
		}
	}

	@Test
	void a_person_is_forgotten_on_request_and_the_counts_stay() {
		CaseId id = received("talk");
		finish(id, "screen-person", Map.of("C1.1.value", List.of("yes"), "C1.1.note", List.of("met " + NAME)));
		assertThat(as(() -> this.forgetting.erase(id))).isInstanceOf(Result.Refused.class);
		as(() -> this.closing.close(id, "reached", ""));
		assertThat(as(() -> this.forgetting.erase(id))).isInstanceOf(Result.Done.class);
		CaseView view = as(() -> this.cases.look(id));
		assertThat(view.forgotten()).isTrue();
		assertThat(view.who()).isEqualTo(view.code());
		assertThat(view.answers()).containsOnlyKeys("status", "needs");
		assertThat(found("zebulon")).doesNotContain(id);
		assertThat(as(() -> this.closing.reopen(id, "talk", "again"))).isInstanceOf(Result.Refused.class);
		assertThat(trail(id)).contains("case.forgotten");
		assertThat(as(() -> this.cases.page(new CaseQuery(this.desk.id(), "", "", "", "talk", "all", 1))).all())
			.isOne();
	}

	@Test
	void every_look_stands_in_the_trail() {
		CaseId id = received("talk");
		as(() -> this.cases.look(id));
		as(() -> this.cases.look(id));
		assertThat(trail(id).stream().filter("case.looked"::equals)).hasSize(2);
	}

	private CaseId received(String need) {
		return received(need, true);
	}

	private CaseId received(String need, boolean consent) {
		Result<CaseId> received = as(() -> this.cases.receive(
				new Received(this.desk.id(), "counselling", CaseSource.DESK, null,
						consent ? java.time.LocalDate.of(2020, 1, 1) : null, "signed", Set.of("handling")),
				Map.of("i.status", List.of("abroad"), "i.needs", List.of(need), "i.name", List.of(NAME), "i.phone",
						List.of(PHONE), "i.story", List.of("I am " + NAME + ", call me."))));
		return ((Result.Done<CaseId>) received).value();
	}

	private CaseFinishing finish(CaseId id, String key, Map<String, List<String>> fields) {
		String task = task(id, key);
		return as(() -> this.tasks.finish(id, task, fields));
	}

	private String task(CaseId id, String key) {
		return this.processes.tasks(id.subject())
			.stream()
			.filter((task) -> task.key().equals(key))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private void decide(CaseId id, String decision, String reasons) {
		this.actingAs.run(this.officer,
				() -> this.officers.decide(this.resolutions.of(id.subject(), "talk").get(0).id(),
						new Typed(Map.of("decision", List.of(decision), "reasons", List.of(reasons)))));
	}

	private CaseStepStatus status(CaseId id, String step) {
		return this.steps.of(id).get(step).status();
	}

	private List<CaseId> found(String text) {
		return as(() -> this.cases.page(new CaseQuery(this.desk.id(), text, "", "", "", "all", 1))).lines()
			.stream()
			.map(CaseLine::id)
			.toList();
	}

	private List<String> trail(CaseId id) {
		return this.database.sql("select action from trail where subject_id = ?")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private <T> T as(java.util.function.Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

}
