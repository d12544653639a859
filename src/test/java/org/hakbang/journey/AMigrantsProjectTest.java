package org.hakbang.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.DueTimers;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One request from the first word to the end of what is kept about it, over HTTP and
 * without JavaScript: somebody abroad applies, is brought to a service, is refused by one
 * funder and financed by another, signs an agreement, starts, is visited three times in a
 * year; the case is closed, and the person asks to be forgotten and is.
 */
@MovingTimeTest
class AMigrantsProjectTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static final ZoneId ZONE = ZoneId.of("Africa/Dakar");

	private static final TerritoryId SEAT = TerritoryId.ofKey("SN-SE");

	private static final String NAME = "Ndeye Xylophonia Wurtzite";

	private static final String PHONE = "+33 6 98 76 54 32";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	ProcessEngine engine;

	@Autowired
	DueTimers timers;

	@Autowired
	JdbcClient database;

	@Autowired
	WholeDatabase whole;

	private Visitor applicant;

	private String code;

	private String secret;

	private Facilitator awa;

	private Visitor officer;

	@Test
	void from_abroad_to_a_project_that_stands_after_a_year_and_to_being_forgotten() {
		this.clock.to(DAY, ZONE);
		DeskView desk = this.desks.at(SEAT, "journey", "JRNEY");
		PersonId facilitator = this.people.with(Role.DESK_FACILITATOR, "journey", SEAT);
		PersonId second = this.people.with(Role.DESK_OFFICER, "journey", SEAT);
		this.people.account(facilitator);
		this.people.account(second);
		apply(desk.key());
		signIn(facilitator, second, desk.key());
		receiveAndDevelop();
		plan();
		seekMoney();
		startAndVisit(facilitator, second);
		closeAndForget();
	}

	/** Four parts on a telephone in France, in French. */
	private void apply(String desk) {
		this.applicant = new Visitor(this.port);
		Page code = this.applicant.see("/apply/" + desk + "?lang=fr")
			.form("main form")
			.fill("kind", "help-desk")
			.fill("covers", "handling", "sharing")
			.submit();
		this.code = code.find("#code").text();
		this.secret = code.find("#secret").text();
		Page contact = code.follow("Aller à la première question")
			.form("main form")
			.fill("i.status", "abroad")
			.fill("i.needs", "invest")
			.fill("i.idea", "Un séchoir solaire pour les mangues, Xylophonia")
			.submit();
		Page project = contact.form("main form").fill("i.name", NAME).fill("i.phone", PHONE).submit();
		Page born = project.form("main form").fill("i.sector", "crafts").fill("i.age", "1984").submit();
		assertThat(born.find("#i\\.age-error").text()).contains("pas votre année de naissance");
		Page check = born.form("main form").fill("i.age", "42").submit();
		while (!check.has("form[action$=check]")) {
			check = check.form("main form").submit();
		}
		assertThat(check.form("form[action$=check]").submit().text()).contains("Votre demande est arrivée");
	}

	private void signIn(PersonId facilitator, PersonId second, String desk) {
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(facilitator), TestPeople.PASSWORD);
		this.officer = new Visitor(this.port).signIn(this.people.email(second), TestPeople.PASSWORD);
		Page file = (this.awa != null) ? visitor.see(this.awa.file())
				: visitor.see("/desks/" + desk + "/cases").follow(NAME);
		this.awa = new Facilitator(visitor, file.address().getPath());
	}

	private void receiveAndDevelop() {
		this.awa.finish("Ask for consent", Map.of());
		this.awa.finish("Check the request", Map.of());
		this.awa.finish("Give a first answer", Map.of("D1.7.value", List.of("1")));
		assertThat(this.awa.see().text()).contains("Step 2 of 5");
		this.awa.note("/contacts/refer", "form:has([name=who])", Map.of("service", List.of("chamber-of-trade"), "who",
				List.of("Chambre Quetschwasser"), "share", List.of("name", "phone")));
		Page log = this.awa.visitor().see(this.awa.file() + "/contacts");
		log.follow("Note what became of it").form("form:has([name=outcome])").fill("outcome", "helped").submit();
		this.awa.finish("Write down the idea", Map.of("D2.1.value", List.of("complete")), "D2.1");
		this.awa.finish("Contact services", Map.of());
		this.awa.finish("Meet the municipality",
				Map.of("D2.4.value", List.of("partly"), "D2.5.value", List.of(today().toString())));
	}

	/** What the second officer sends back is done better and approved. */
	private void plan() {
		assertThat(this.awa.see().text()).contains("Step 3 of 5");
		this.awa.finish("Write the project document",
				Map.of("D3.1.value", List.of("complete"), "D3.2.value", List.of("yes")), "D3.1");
		this.awa.finish("Work out the costs", Map.of("D3.3.value", List.of("25")));
		this.awa.finish("Train the project holder", Map.of("D3.4.value", List.of("yes")));
		this.awa.note("/money", "form[action$=costs]", Map.of("total", List.of("4000000"), "own", List.of("1000000")));
		this.awa.finish("Check and submit the plan", Map.of());
		Page french = this.officer.see(toDecide() + "?lang=fr");
		assertThat(french.text()).contains("Le document de projet est-il complet ?", "Complet");
		this.officer.see("/inbox?lang=en");
		decide("returned", "Say who buys the mangoes.");
		assertThat(this.awa.see().text()).contains("Say who buys the mangoes.");
		this.awa.finish("Check and submit the plan", Map.of());
		decide("approved", "");
	}

	private void decide(String decision, String reasons) {
		Page seen = this.officer.see(toDecide());
		Page decided = seen.form("form:has([name=decision])")
			.fill("decision", decision)
			.fill("reasons", reasons)
			.submit();
		assertThat(decided.status()).as(decided.text()).isEqualTo(200);
	}

	/** The address of what waits for the officer. */
	private String toDecide() {
		Page inbox = this.officer.see("/inbox");
		return inbox.document()
			.select("main a[href*=" + this.awa.file() + "],main a[href*=/resolutions/]")
			.eachAttr("href")
			.stream()
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing to decide: " + inbox.text()));
	}

	private void seekMoney() {
		assertThat(this.awa.see().text()).contains("Step 4 of 5");
		apply("Fonds Quodlibet", "3000000");
		this.awa.apply("Ask what became of it", Map.of("outcome", List.of("pending")));
		assertThat(this.awa.see().text()).doesNotContain("Ask what became of it");
		later(31);
		this.awa.apply("Ask what became of it", Map.of("outcome", List.of("refused"), "said", List.of("Trop loin")));
		this.awa.apply("Decide what next", Map.of("outcome", List.of("other-window")));
		apply("Banque Zwieback", "2000000");
		this.awa.apply("Ask what became of it", Map.of("outcome", List.of("awarded"), "obtained", List.of("1800000")));
		this.awa.note("/money", "form[action$=agreement]",
				Map.of("partner", List.of("Banque Zwieback"), "signedOn", List.of(today().toString())));
		this.awa.finish("Seek the money", Map.of());
		this.awa.finish("Put the collaboration in writing", Map.of("D4.6.value", List.of("complete")), "D4.6");
	}

	private void apply(String funder, String requested) {
		this.awa.note("/money", "form[action$=apply]",
				Map.of("funder", List.of(funder), "requested", List.of(requested), "pieces", List.of("Plan\nDevis")));
		this.awa.apply("Gather the pieces", Map.of("piece", List.of("0", "1")));
		this.awa.apply("Hand in the file", Map.of("said", List.of("Reçu 12")));
	}

	private void startAndVisit(PersonId facilitator, PersonId second) {
		assertThat(this.awa.see().text()).contains("Step 5 of 5");
		this.awa.finish("Note the start", Map.of("D5.1.value", List.of(today().toString())), "D5.1");
		assertThat(this.awa.tasks()).isEmpty();
		Map<String, Map<String, List<String>>> answers = Map.of("Visit after three months",
				Map.of("D5.3.value", List.of("1")), "Visit after six months", Map.of(), "Visit after a year",
				Map.of("D5.4.part.total", List.of("4"), "D5.4.part.women", List.of("3"), "D5.4.part.men", List.of("1"),
						"D5.4.part.unknown", List.of("0"), "D5.6.value", List.of("on-time"), "D5.7.value",
						List.of("yes")));
		for (String visit : List.of("Visit after three months", "Visit after six months", "Visit after a year")) {
			later(visit.endsWith("year") ? 185 : 93);
			signIn(facilitator, second, "journey");
			this.awa.note("/visits", "form[action$=visits]", Map.of("found", List.of("Le séchoir marche"), "women",
					List.of("3"), "men", List.of("1"), "obligations", List.of("on-time"), "active", List.of("yes")));
			this.awa.finish(visit, answers.get(visit));
		}
		this.awa.finish("Check and submit for closing", Map.of());
		decide("approved", "");
	}

	private void closeAndForget() {
		this.awa.note("/close", "form[action$=close]", Map.of("why", List.of("reached")));
		UUID id = UUID.fromString(this.awa.file().substring("/cases/".length()));
		assertThat(instances(id)).isZero();
		Page closed = track();
		assertThat(closed.text()).contains("vous avez obtenu ce que vous demandiez");
		assertThat(closed.form("form[action$=feedback]").fill("i.helped", "yes").submit().text())
			.contains("Merci de votre réponse");
		this.applicant.see("/track/request").form("form[action$=erasure]").submit();
		this.awa.note("/erasure", "main form", Map.of("answer", List.of("grant")));
		assertThat(this.applicant.see("/track/request").text()).contains("Le bureau vous a oublié");
		assertThat(this.awa.see().text()).contains(this.code).doesNotContain("Xylophonia");
		for (String word : List.of("Xylophonia", "Wurtzite", "98 76 54", "Quetschwasser", "Quodlibet", "Zwieback")) {
			assertThat(this.whole.places(word)).as(word).isEmpty();
		}
		assertThat(this.database.sql("select status from funding_application where help_case = ? order by made_at")
			.param(id)
			.query(String.class)
			.list()).containsExactly("REFUSED", "AWARDED");
		assertThat(count("case_visit", id)).isEqualTo(3);
		assertThat(count("case_agreement", id)).isOne();
		assertThat(
				this.database.sql("select action from trail where subject_id = ?").param(id).query(String.class).list())
			.contains("case.received", "case.looked", "case.referred", "case.referral-outcome", "task.finished",
					"answer.saved", "case-application.refused", "case-application.awarded", "case-agreement.signed",
					"case-visit.noted", "resolution.decided", "case-step.returned", "case-step.signed-off",
					"case.closed", "case.feedback-given", "case.erasure-asked", "case.forgotten");
	}

	private int count(String table, UUID id) {
		return this.database.sql("select count(*) from " + table + " where help_case = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

	/** From another telephone, with the code and the secret. */
	private Page track() {
		this.applicant = new Visitor(this.port);
		return this.applicant.see("/track?lang=fr")
			.form("main form")
			.fill("code", this.code)
			.fill("secret", this.secret)
			.submit();
	}

	private long instances(UUID id) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey("case:" + id)
			.count();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZONE);
	}

	private void later(int days) {
		this.clock.forward(Duration.ofDays(days));
		this.timers.run();
	}

}
