package org.hakbang.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the people of a desk and the administrators of its seat do in the browser. */
@AppTest
class DeskPagesTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	DeskVisits sample;

	@Autowired
	Clock clock;

	TerritoryId seat;

	LocalDate today;

	@BeforeEach
	void somewhere() {
		this.seat = Lgus.next();
		this.today = LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	@Test
	void an_administrator_opens_a_desk_gives_it_people_and_changes_it() {
		Visitor browser = visitor(this.people.withAccount(Role.ADMINISTRATOR, this.seat));
		String key = TestPeople.desk(this.seat);
		Page form = browser.see("/territories/" + this.seat.key()).follow("Open a help desk");
		Page refused = form.form("form#desk")
			.fill("name.fr", "Bureau d’accueil")
			.fill("hours.monday", "mornings")
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#hours\\.monday").attr("value")).isEqualTo("mornings");
		assertThat(refused.find("#name\\.fr").attr("value")).isEqualTo("Bureau d’accueil");
		Page opened = refused.form("form#desk")
			.fill("key", key)
			.fill("prefix", "qpq")
			.fill("agency", "Regional development agency")
			.fill("hours.monday", "8-13")
			.fill("languages", "French, Wolof")
			.submit();
		assertThat(opened.address().getPath()).isEqualTo("/desks/" + key);
		assertThat(opened.text()).contains("The desk is open", "Nobody works here yet", "08:00–13:00", "QPQ",
				"Nobody who can sign in is a facilitator here", "No target municipality has been chosen");
		Page changed = opened.follow("Change the desk").form("form#desk").fill("phone", "+221 33 111 22 33").submit();
		assertThat(changed.text()).contains("The desk is changed", "+221 33 111 22 33");
		PersonId person = this.people.withAccount(Role.AUDITOR, this.seat);
		Page given = browser.see("/territories/" + this.seat.key() + "/people/" + person)
			.form("form[action$=/roles]")
			.fill("role", "desk-facilitator")
			.submit();
		assertThat(given.text()).contains("Choose a desk from the list");
		given = given.form("form[action$=/roles]").fill("desk", key).submit();
		assertThat(given.text()).contains("Help desk facilitator, Bureau d’accueil");
		assertThat(browser.see("/territories/" + this.seat.key() + "/people").text())
			.contains("Help desk facilitator, Bureau d’accueil");
	}

	@Test
	void a_facilitator_finds_the_desk_in_the_navigation_and_keeps_what_it_knows() {
		DeskView desk = this.desks.at(this.seat);
		Visitor browser = visitor(this.people.withAccount(Role.DESK_FACILITATOR, this.seat));
		Page page = browser.see("/inbox").follow("My desk");
		assertThat(page.text()).contains("No target municipality has been chosen");
		Page targets = page.follow("Choose target municipalities")
			.form("form[action$=/targets]")
			.fill("targets", this.seat.key())
			.submit();
		assertThat(targets.text()).contains("No focal point is known in");
		Page form = targets.follow("No focal point is known in");
		assertThat(form.form("form[action$=/focal-points/new]").value("place")).isEqualTo(this.seat.key());
		Page refused = form.form("form[action$=/focal-points/new]").fill("letter", "No. 7").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.form("form[action$=/focal-points/new]").value("letter")).isEqualTo("No. 7");
		Page named = refused.form("form[action$=/focal-points/new]").fill("name", "Awa Diatta").submit();
		assertThat(named.address().getPath()).isEqualTo("/desks/" + desk.key());
		assertThat(named.text()).contains("Awa Diatta", "appointed by No. 7")
			.doesNotContain("No focal point is known in");
		Page ended = named.form("form[action$=/end]").submit();
		assertThat(ended.text()).contains("No focal point is known in").doesNotContain("Awa Diatta");
	}

	@Test
	void what_is_planned_is_noted_as_held_and_nothing_typed_is_lost() {
		DeskView desk = this.desks.at(this.seat);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, this.seat);
		UUID entry = this.sample.entry(desk, facilitator);
		Visitor browser = visitor(facilitator);
		Page page = browser.see("/desks/" + desk.key());
		assertThat(page.text()).contains("Its day has passed: was it held? Rights of workers abroad");
		Form form = browser.see("/desks/" + desk.key() + "/outreach/" + entry).form("form#entry");
		Page refused = form.fill("women", "12").fill("outcome", "Two questions about pensions.").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#held-error").text()).contains("Choose the day on which it was held");
		Page held = refused.form("form#entry").fill("held", this.today.toString()).submit();
		assertThat(held.text()).contains("12 people: 12 women, 0 men, 0 not known", "Two questions about pensions.")
			.doesNotContain("Its day has passed");
	}

	@Test
	void somebody_of_another_desk_finds_nothing_on_any_page_of_this_one() {
		DeskView desk = this.desks.at(this.seat);
		PersonId facilitator = this.people.with(Role.DESK_FACILITATOR, this.seat);
		UUID entry = this.sample.entry(desk, facilitator);
		this.sample.point(desk, facilitator);
		DeskView neighbour = this.desks.at(this.seat, "near-" + desk.key(), "YY" + desk.prefix().substring(2));
		PersonId stranger = this.people.with(Role.DESK_FACILITATOR, neighbour.key(), this.seat);
		this.people.account(stranger);
		Visitor browser = visitor(stranger);
		assertThat(browser.see("/desks/" + neighbour.key()).status()).isEqualTo(200);
		for (String page : List.of("", "/targets", "/focal-points/new", "/outreach/new", "/outreach/" + entry,
				"/change")) {
			assertThat(browser.open("/desks/" + desk.key() + page).status()).as(page).isEqualTo(404);
		}
		for (String page : List.of("", "/people", "/trail", "/visits", "/committee", "/desks/new")) {
			assertThat(browser.open("/territories/" + this.seat.key() + page).status()).as(page).isEqualTo(404);
		}
		for (String page : List.of("/inbox", "/notices", "/account", "/desks", "/territories")) {
			assertThat(browser.see(page).text()).as(page).doesNotContain(desk.data().name().byLanguage().get("en"));
		}
	}

	@Test
	void a_territory_of_a_sample_list_says_so() {
		TerritoryId region = new TerritoryId("SN", "SE");
		Visitor browser = visitor(this.people.withAccount(Role.REGIONAL_OFFICER, region));
		assertThat(browser.see("/territories/SN-SE").text()).contains("Sédhiou", "sample");
		Visitor elsewhere = visitor(this.people.withAccount(Role.FOCAL_POINT, this.seat));
		assertThat(elsewhere.see("/territories/" + this.seat.key()).text()).doesNotContain("sample");
	}

}
