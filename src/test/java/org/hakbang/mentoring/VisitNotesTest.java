package org.hakbang.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

/** Visits and mentoring sessions are noted, and what was promised there is followed. */
@AppTest
class VisitNotesTest {

	private static final TerritoryId CALABARZON = new TerritoryId("PH", "0400000000");

	private static final String NEW = "form[action$=/visits/new]";

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	VisitNotes visits;

	@Autowired
	PromiseBook book;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	@Autowired
	Clock clock;

	TerritoryId lgu;

	PersonId ana;

	LocalDate today;

	@BeforeEach
	void somebody() {
		this.lgu = Lgus.next();
		this.ana = named("Ana Ramos", Role.FOCAL_POINT);
		this.today = LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

	@Test
	void a_visit_is_noted_with_people_of_the_place_and_with_names_and_its_promises_are_open() {
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		Visitor browser = visitor(this.ana);
		Page page = browser.see("/territories/" + this.lgu.key()).follow("Visits and mentoring");
		assertThat(page.text()).contains("No notes yet");
		Page noted = page.follow("Note a visit")
			.form(NEW)
			.fill("kind", "mentoring")
			.fill("present", this.ana.toString(), ben.toString())
			.fill("others", "Dora Vega\n ben cruz \n")
			.fill("found", "The tables are there.\nThe <b>order</b> is missing.")
			.fill("promise.0.what", "Bring the order to the mayor")
			.fill("promise.0.by", "Dora Vega")
			.fill("promise.0.due", this.today.plusDays(10).toString())
			.submit();
		assertThat(noted.status()).as(noted.text()).isEqualTo(200);
		assertThat(noted.text()).contains("The note is saved", "Mentoring session", "Ana Ramos", "Ben Cruz",
				"Dora Vega", "The <b>order</b> is missing.", "Bring the order to the mayor");
		assertThat(this.database
			.sql("select count(*) from person where lower(name) = 'ben cruz' and id in (select "
					+ "person from visit_person where visit in (select id from visit where territory = ?))")
			.param(this.lgu.code())
			.query(Integer.class)
			.single()).as("a name that is known is not noted again").isEqualTo(1);
		assertThat(browser.see("/territories/" + this.lgu.key()).find("aside").text()).contains("Open promises",
				"Bring the order to the mayor", "Dora Vega");
		assertThat(browser.see("/territories/" + this.lgu.key() + "/trail").text())
			.contains("noted a visit", "noted a promise")
			.doesNotContain("the mayor");
	}

	@Test
	void what_is_missing_is_said_at_its_field_and_nothing_is_lost_or_left_behind() {
		Form form = visitor(this.ana).see(list() + "/new")
			.form(NEW)
			.fill("date", this.today.plusDays(1).toString())
			.fill("present")
			.fill("others", "Dora Vega")
			.fill("found", "x".repeat(4001))
			.fill("promise.1.by", "Nobody Known")
			.fill("promise.1.due", "soon");
		Page refused = form.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.document().select(".errors a").eachAttr("href")).containsExactly("#date", "#kind", "#found",
				"#promise.1.what", "#promise.1.by", "#promise.1.due");
		Form again = refused.form(NEW);
		assertThat(again.value("others")).isEqualTo("Dora Vega");
		assertThat(again.value("found")).hasSize(4001);
		assertThat(again.value("promise.1.by")).isEqualTo("Nobody Known");
		assertThat(this.database.sql("select count(*) from person_office where territory = ?")
			.param(this.lgu.code())
			.query(Integer.class)
			.single()).as("nobody is noted by a form that was refused").isZero();
	}

	@Test
	void more_lines_keep_what_was_typed_and_the_same_form_sent_twice_notes_one_visit() {
		Page more = visitor(this.ana).see(list() + "/new")
			.form(NEW)
			.fill("kind", "call")
			.fill("found", "All is well")
			.press("button[name=more]");
		Form form = more.form(NEW);
		assertThat(form.has("promise.3.what")).isTrue();
		assertThat(form.value("found")).isEqualTo("All is well");
		form.submit();
		form.submit();
		assertThat(this.actingAs.run(this.ana, () -> this.visits.of(this.lgu, 0, 9))).hasSize(1);
	}

	@Test
	void whoever_promised_is_told_and_marks_it_as_kept() {
		PersonId hr = named("Carla Diaz", Role.DATA_SUPPLIER);
		UUID visit = noted("Send the list", "Carla Diaz", this.today.plusDays(5));
		assertThat(told(hr)).containsExactly("promise-made");
		assertThat(told(this.ana)).isEmpty();
		Page page = visitor(hr).see(list() + "/" + visit);
		Page ahead = page.form("form[action$=kept]").fill("kept", this.today.plusDays(1).toString()).submit();
		assertThat(ahead.status()).isEqualTo(422);
		assertThat(ahead.find(".errors a").attr("href")).isEqualTo("#kept");
		assertThat(ahead.find("#kept").val()).isEqualTo(this.today.plusDays(1).toString());
		Page kept = ahead.form("form[action$=kept]").fill("kept", this.today.toString()).submit();
		assertThat(kept.text()).contains("Marked as kept", "Kept on");
		assertThat(this.actingAs.run(this.ana, () -> this.visits.openCount(this.lgu))).isZero();
		assertThat(kept.form("form[action$=open]").submit().text()).contains("The promise is open again");
	}

	@Test
	void a_promise_is_added_later_and_somebody_else_s_is_not_for_a_supplier_to_tick() {
		PersonId hr = named("Carla Diaz", Role.DATA_SUPPLIER);
		UUID visit = noted("Call the mayor", "Ana Ramos", this.today.plusDays(5));
		Page theirs = visitor(hr).see(list() + "/" + visit);
		assertThat(theirs.has("form[action$=kept]")).isFalse();
		assertThat(theirs.has("form[action$=promises]")).isFalse();
		Page page = visitor(this.ana).see(list() + "/" + visit);
		Page refused = page.form("form[action$=promises]").fill("what", "y".repeat(501)).submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.form("form[action$=promises]").value("what")).hasSize(501);
		Page added = refused.form("form[action$=promises]")
			.fill("what", "Print the slips")
			.fill("by", "carla diaz")
			.fill("due", this.today.plusDays(3).toString())
			.submit();
		assertThat(added.text()).contains("The promise stands there", "Print the slips");
	}

	@Test
	void a_regional_officer_notes_a_visit_below_and_an_auditor_only_reads() {
		TerritoryId below = laguna();
		PersonId officer = this.people.withAccount(Role.REGIONAL_OFFICER, CALABARZON);
		Page noted = visitor(officer).see("/territories/" + below.key() + "/visits/new")
			.form(NEW)
			.fill("kind", "visit")
			.fill("others", "Somebody Who Was There")
			.fill("found", "The committee meets")
			.submit();
		assertThat(noted.text()).contains("The note is saved", "Somebody Who Was There");
		PersonId auditor = this.people.withAccount(Role.AUDITOR, CALABARZON);
		Visitor reader = visitor(auditor);
		assertThat(reader.see("/territories/" + below.key() + "/visits").text()).contains("The committee meets");
		assertThat(reader.open("/territories/" + below.key() + "/visits/new").status()).isEqualTo(403);
	}

	@Test
	void a_note_is_withdrawn_by_whoever_wrote_it_and_its_promises_are_no_more_open() {
		UUID visit = noted("Call the mayor", "Ana Ramos", this.today.plusDays(5));
		PersonId ben = named("Ben Cruz", Role.COMMITTEE_SECRETARY);
		assertThat(visitor(ben).see(list() + "/" + visit).has("form[action$=withdraw]")).isFalse();
		Page gone = visitor(this.ana).see(list() + "/" + visit).form("form[action$=withdraw]").submit();
		assertThat(gone.text()).contains("The note was withdrawn").doesNotContain("Call the mayor");
		assertThat(this.actingAs.run(this.ana, () -> this.visits.openCount(this.lgu))).isZero();
		assertThat(
				this.database.sql("select count(*) from visit where id = ?").param(visit).query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void visits_of_other_places_are_not_there() {
		UUID visit = noted("Call the mayor", "Ana Ramos", this.today.plusDays(5));
		TerritoryId elsewhere = Lgus.next();
		Visitor stranger = visitor(this.people.withAccount(Role.FOCAL_POINT, elsewhere));
		for (String path : List.of(list(), list() + "/new", list() + "/" + visit,
				"/territories/" + elsewhere.key() + "/visits/" + visit)) {
			assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
		}
		PersonId unknown = this.people.withAccount(Role.FOCAL_POINT, elsewhere);
		Result<UUID> refused = this.actingAs.run(this.ana,
				() -> this.visits.note(this.lgu, UUID.randomUUID(), new Typed(Map.of("date", List.of("2026-01-05"),
						"kind", List.of("call"), "found", List.of("x"), "present", List.of(unknown.toString())))));
		assertThat(refused).isInstanceOf(Result.Refused.class);
	}

	private UUID noted(String what, String by, LocalDate due) {
		UUID id = UUID.randomUUID();
		Result<UUID> noted = this.actingAs.run(this.ana, () -> this.visits.note(this.lgu, id,
				new Typed(Map.of("date", List.of(this.today.toString()), "kind", List.of("visit"), "found",
						List.of("As expected"), "present", List.of(this.ana.toString()), "promise.0.what",
						List.of(what), "promise.0.by", List.of(by), "promise.0.due", List.of(due.toString())))));
		assertThat(noted).isEqualTo(Result.done(id));
		return id;
	}

	/** A municipality of Calabarzon. */
	private TerritoryId laguna() {
		return this.database.sql("""
				select descendant from territory_closure c join territory t on t.country = c.country
				and t.code = c.descendant where c.country = 'PH' and c.ancestor = ? and t.level = 'municipality'
				order by descendant limit 1
				""").param(CALABARZON.code()).query((row, number) -> new TerritoryId("PH", row.getString(1))).single();
	}

	private List<String> told(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private String list() {
		return "/territories/" + this.lgu.key() + "/visits";
	}

	private PersonId named(String name, Role role) {
		PersonId person = this.people.nobody(name);
		this.people.grant(person, role, (role == Role.DATA_SUPPLIER) ? "hr" : null, this.lgu);
		this.people.account(person);
		return person;
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
