package org.hakbang.talk;

import java.util.List;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people say about steps and indicators, by the pages. */
@AppTest
class CommentsTest {

	private static final String SAY = "form[action$=/comments]";

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	Cycles cycles;

	@Autowired
	Processes processes;

	@Autowired
	Comments comments;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId ana;

	CycleId cycle;

	String step;

	String code;

	@BeforeEach
	void aCycle() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.cycle = this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
		this.step = this.processes.tasks(this.cycle.subject()).get(0).step();
		this.code = this.actingAs.run(this.ana, () -> this.cycles.standings(this.cycle)).get(0).indicator().code();
	}

	@Test
	void what_is_said_at_an_indicator_stands_there_with_its_lines_and_is_counted_on_the_step() {
		Page said = visitor(this.ana).see(indicator()).form(SAY).fill("text", "First line\nSecond line").submit();
		assertThat(said.text()).contains("Your comment is there");
		assertThat(said.find(".talk .said-words").wholeText()).isEqualTo("First line\nSecond line");
		PersonId hr = this.people.withAccount(Role.DATA_SUPPLIER, this.lgu);
		Page step = visitor(hr).see(step());
		assertThat(step.find("#comments").text()).contains(this.code + ": 1 comment");
		assertThat(step.follow(this.code + ": 1 comment").text()).contains("First line Second line");
	}

	@Test
	void markup_is_words_and_addresses_are_no_links() {
		String evil = "<script>alert(1)</script><b>bold</b> http://evil.example/ javascript:alert(1) ${7*7} [[${7*7}]]";
		Page said = visitor(this.ana).see(step()).form(SAY).fill("text", evil).submit();
		assertThat(said.find(".talk .said-words").wholeText()).isEqualTo(evil);
		assertThat(said.document().select(".talk .said-words *")).isEmpty();
	}

	@Test
	void more_comments_within_an_hour_than_anybody_needs_are_refused_and_the_words_stay() {
		this.database.sql("""
				insert into talk_comment (id, subject_kind, subject_id, country, territory, step, author, at)
				select gen_random_uuid(), 'cycle', :cycle, :country, :territory, :step, :author,
					current_timestamp - make_interval(mins => case when at < 60 then 5 else 90 end)
				from generate_series(1, 70) as at""")
			.param("cycle", this.cycle.value())
			.param("country", this.lgu.country())
			.param("territory", this.lgu.code())
			.param("step", this.step)
			.param("author", this.ana.value())
			.update();
		Visitor browser = visitor(this.ana);
		Page last = browser.see(indicator()).form(SAY).fill("text", "One more").submit();
		assertThat(last.text()).as("59 within the hour").contains("Your comment is there");
		Page refused = browser.see(indicator()).form(SAY).fill("text", "And another").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find(".errors").text()).contains("60 comments within an hour");
		assertThat(refused.find("textarea[name=text]").wholeText()).isEqualTo("And another");
	}

	@Test
	void too_many_words_and_none_are_refused_and_nothing_typed_is_lost() {
		Visitor browser = visitor(this.ana);
		String ben = this.people.withAccount(Role.COMMITTEE_SECRETARY, this.lgu).toString();
		String long1 = "a".repeat(2001);
		Page refused = browser.see(indicator()).form(SAY).fill("text", long1).fill("tell", ben).submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find(".errors a").attr("href")).isEqualTo("#text");
		assertThat(refused.find(".errors").text()).contains("2,000").contains("2,001");
		assertThat(refused.find("textarea[name=text]").wholeText()).isEqualTo(long1);
		assertThat(refused.find("input[name=tell][checked]").val()).isEqualTo(ben);
		Page empty = refused.form(SAY).fill("text", " \n ").submit();
		assertThat(empty.find("#text-error").text()).contains("write what you want to say");
		assertThat(empty.form(SAY).fill("text", "Short").submit().find(".talk").text()).contains("Short", "Told:");
	}

	@Test
	void the_same_form_sent_twice_says_it_once() {
		Form form = visitor(this.ana).see(step()).form(SAY).fill("text", "Only once");
		form.submit();
		assertThat(form.submit().document().select(".talk > li")).hasSize(1);
	}

	@Test
	void whoever_is_mentioned_is_told_once_and_the_words_stay_on_the_page() {
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		PersonId carla = named("Carla Diaz", Role.DATA_SUPPLIER);
		visitor(this.ana).see(indicator())
			.form(SAY)
			.fill("text", "Secret words, @Carla: have you seen this?")
			.fill("tell", ben.toString())
			.submit();
		assertThat(notices(ben)).containsExactly("mention");
		assertThat(notices(carla)).containsExactly("mention");
		assertThat(notices(this.ana)).isEmpty();
		assertThat(this.database.sql("select words::text from notice where recipient = ?")
			.param(ben.value())
			.query(String.class)
			.single()).contains(this.code).doesNotContain("Secret");
		visitor(ben).see(indicator()).form(SAY).fill("text", "Yes").submit();
		assertThat(notices(this.ana)).as("whoever joined in hears of the answer").containsExactly("comment");
		assertThat(notices(carla)).as("and nobody twice").containsExactly("mention");
	}

	@Test
	void a_question_that_names_nobody_reaches_the_focal_point() {
		PersonId auditor = this.people.withAccount(Role.AUDITOR, new TerritoryId("PH", "PH"));
		Page said = visitor(auditor).see(indicator()).form(SAY).fill("text", "Where is the order?").submit();
		assertThat(said.status()).isEqualTo(200);
		assertThat(notices(this.ana)).containsExactly("comment");
		assertThat(visitor(this.ana).see(indicator()).find("input[name=tell][value=" + auditor + "]"))
			.as("and the auditor can be answered")
			.isNotNull();
	}

	@Test
	void a_stranger_cannot_be_told_and_is_not_offered() {
		PersonId stranger = this.people.withAccount(Role.FOCAL_POINT, Lgus.next());
		Result<UUID> refused = this.actingAs.run(this.ana,
				() -> this.comments.write(about(), UUID.randomUUID(), "Hello @" + "focal-point", List.of(stranger)));
		assertThat(refused).isInstanceOf(Result.Refused.class);
		assertThat(notices(stranger)).isEmpty();
		assertThat(visitor(this.ana).see(indicator()).document().html()).doesNotContain(stranger.toString());
		assertThat(visitor(stranger).open(indicator() + "/comments").status()).isEqualTo(404);
		assertThat(visitor(stranger).open(step() + "/comments").status()).isEqualTo(404);
	}

	@Test
	void only_its_author_withdraws_a_comment_and_only_the_words_go() {
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		UUID id = UUID.randomUUID();
		this.actingAs.run(ben, () -> this.comments.write(about(), id, "I was wrong", List.of()));
		Page before = visitor(this.ana).see(indicator());
		assertThat(before.has("form[action$=withdraw]")).isFalse();
		Visitor author = visitor(ben);
		Page page = author.see(indicator()).form("form[action$=withdraw]").submit();
		assertThat(page.find(".talk").text()).contains("Ben Cruz", "Withdrawn by its author").doesNotContain("wrong");
		assertThat(this.database.sql("select count(*) from talk_text where comment = ?")
			.param(id)
			.query(Integer.class)
			.single()).isZero();
		assertThat(visitor(this.ana).see("/cycles/" + this.cycle + "/trail").text())
			.contains("wrote a comment", "withdrew a comment")
			.doesNotContain("wrong");
		assertThat(this.actingAs.run(this.ana, () -> this.comments.of(this.cycle.subject()))).singleElement()
			.satisfies((comment) -> assertThat(comment.withdrawn()).isTrue());
	}

	@Test
	void a_comment_is_settled_by_whoever_asked_or_answers_for_the_work_and_can_be_opened_again() {
		PersonId hr = named("Carla Diaz", Role.DATA_SUPPLIER);
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		this.actingAs.run(hr, () -> this.comments.write(about(), UUID.randomUUID(), "Which year?", List.of()));
		assertThat(visitor(ben).see(indicator()).has("form[action$=settle]")).isFalse();
		Visitor focal = visitor(this.ana);
		Page settled = focal.see(indicator()).form("form[action$=settle]").submit();
		assertThat(settled.find(".talk").text()).contains("Settled, says");
		assertThat(settled.form("form[action$=open]").submit().find(".talk").text()).doesNotContain("Settled, says");
	}

	@Test
	void the_database_changes_no_comment() {
		UUID id = UUID.randomUUID();
		this.actingAs.run(this.ana, () -> this.comments.write(about(), id, "As said", List.of()));
		assertThatThrownBy(
				() -> this.database.sql("update talk_comment set step = 'x' where id = ?").param(id).update())
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void a_made_up_comment_is_not_there_and_another_s_id_says_nothing() {
		Visitor focal = visitor(this.ana);
		for (String path : List.of("/cycles/" + this.cycle + "/indicators/nothing/comments",
				"/cycles/" + this.cycle + "/steps/nothing/comments", "/cycles/nothing/steps/nothing/comments")) {
			assertThat(focal.open(path).status()).as(path).isEqualTo(404);
		}
		UUID id = UUID.randomUUID();
		this.actingAs.run(this.ana, () -> this.comments.write(about(), id, "Mine", List.of()));
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		Page other = visitor(ben).see(step()).form(SAY).fill("comment", id.toString()).fill("text", "Yours").submit();
		assertThat(other.status()).isEqualTo(404);
	}

	private Topic about() {
		return new Topic(this.cycle.subject(),
				this.actingAs.run(this.ana, () -> this.cycles.get(this.cycle))
					.definition()
					.stepOf(this.code)
					.orElseThrow()
					.id(),
				this.code);
	}

	private String indicator() {
		return "/cycles/" + this.cycle + "/indicators/" + this.code;
	}

	private String step() {
		return "/cycles/" + this.cycle + "/steps/" + this.step;
	}

	private PersonId named(String name, Role role) {
		PersonId person = this.people.nobody(name);
		this.people.grant(person, role, (role == Role.DATA_SUPPLIER) ? "hr" : null, this.lgu);
		this.people.account(person);
		return person;
	}

	private List<String> notices(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
