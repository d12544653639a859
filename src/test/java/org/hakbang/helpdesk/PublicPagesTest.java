package org.hakbang.helpdesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.shared.Result;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.Visitor;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account applies and follows the request, without JavaScript. */
@AppTest
class PublicPagesTest {

	private static final String NAME = "Sira Quinquina-Vauban";

	private static final String PHONE = "+33 6 11 22 33 44";

	@LocalServerPort
	private int port;

	@Autowired
	private TestDesks desks;

	@Autowired
	private PublicCases cases;

	@Autowired
	private PublicDrafts drafts;

	@Autowired
	private AllCases rows;

	@Autowired
	private WholeDatabase whole;

	@Autowired
	private JdbcClient database;

	private DeskView desk;

	@BeforeEach
	void a_desk_that_receives_people() {
		this.desk = this.desks.at(Lgus.next());
	}

	@Test
	void a_request_is_written_in_french_left_gone_on_with_elsewhere_sent_and_taken_back() {
		Visitor phone = new Visitor(this.port);
		Page start = phone.see("/apply/" + this.desk.key() + "?lang=fr");
		assertThat(start.text()).contains("Ce qu’il ne peut pas faire", "gardé par Regional development agency");
		Page code = start.form("main form").fill("kind", "help-desk").fill("covers", "handling").submit();
		Ticket ticket = new Ticket(code.find("#code").text(), code.find("#secret").text());
		Page first = code.follow("Aller à la première question");
		assertThat(first.text()).contains("Partie 1 sur 4", "environ 3 minutes");
		Page incomplete = first.form("main form").fill("i.idea", "Séchoir Zamzam-Quetsche").submit();
		assertThat(incomplete.status()).isEqualTo(422);
		assertThat(incomplete.find("#i\\.status-error").text()).contains("Quelle situation est la vôtre");
		Page second = incomplete.follow("Continuer quand même");
		assertThat(second.text()).contains("Partie 2 sur 4", "Enregistré le", ticket.code());
		Page later = second.form("main form").fill("i.name", NAME).fill("i.email", "no mail").press("[value=later]");
		assertThat(later.text()).contains("Vous pouvez fermer cette page", ticket.secret());
		nothingInClear("Quinquina", "Zamzam-Quetsche", ticket.secret(), ticket.code());

		Visitor café = new Visitor(this.port);
		assertThat(café.open("/apply/" + this.desk.key() + "/parts/2").text()).doesNotContain(NAME);
		Page track = café.see("/track?lang=fr");
		Page check = track.form("main form")
			.fill("code", ticket.code().toLowerCase())
			.fill("secret", ticket.secret())
			.submit();
		assertThat(check.text()).contains(NAME, "Partie 1 : Répondez à ceci : Quelle situation est la vôtre",
				"Partie 2 : Ce n’est pas une adresse e-mail");
		assertThat(check.has("form[action$=check] button")).isFalse();
		Page mended = check.follow("Partie 1 : Répondez à ceci : Quelle situation")
			.form("main form")
			.fill("i.status", "abroad")
			.fill("i.needs", "invest")
			.submit();
		assertThat(mended.find("[name=i.name]").val()).isEqualTo(NAME);
		Page project = mended.form("main form").fill("i.email", "").fill("i.phone", PHONE).submit();
		Page back = project.form("main form").fill("i.holder", "group").press("[value=back]");
		assertThat(back.find("[name=i.phone]").val()).isEqualTo(PHONE);
		Page ready = back.form("main form").submit().form("main form").submit().form("main form").submit();
		assertThat(ready.text()).contains("Un groupe ou une association", PHONE);
		Page sent = ready.form("form[action$=check]").submit();
		assertThat(sent.text()).contains("Votre demande est arrivée", ticket.code(), ticket.secret());
		assertThat(this.rows.findByCode(ticket.code())).get().extracting("source").isEqualTo("public");
		assertThat(this.database
			.sql("select count(*) from apply_draft d join vault v on v.id = d.vault "
					+ "where d.ended = 'sent' and d.sealed is null and v.wrapped is null and d.desk = ?")
			.param(this.desk.id().value())
			.query(Integer.class)
			.single()).isOne();

		Page status = sent.follow("Voir où elle en est");
		assertThat(status.text()).contains("Demande " + ticket.code()).doesNotContain(NAME);
		Page withdrawn = status.form("form[action$=withdraw]").submit();
		assertThat(withdrawn.text()).contains("vous l’avez retirée");
		assertThat(this.rows.findByCode(ticket.code()).orElseThrow().closedWhy()).isEqualTo("withdrawn");
		nothingInClear("Quinquina", "Zamzam-Quetsche", ticket.secret());
		Page left = withdrawn.form("form[action$=leave]").submit();
		assertThat(left.visitor().open("/track/request").address().getPath()).isEqualTo("/track");
	}

	private void nothingInClear(String... words) {
		for (String each : words) {
			assertThat(this.whole.places(each)).as(each).isEmpty();
		}
	}

	@Test
	void nothing_is_kept_before_somebody_agrees() {
		int before = drafts();
		Page refused = new Visitor(this.port).see("/apply/" + this.desk.key())
			.form("main form")
			.fill("kind", "counselling")
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#covers-error").text()).contains("may not keep or read");
		assertThat(refused.find("[name=kind][checked]").val()).isEqualTo("counselling");
		assertThat(drafts()).isEqualTo(before);
	}

	private int drafts() {
		return this.database.sql("select count(*) from apply_draft").query(Integer.class).single();
	}

	@Test
	void what_was_thrown_away_opens_no_more() {
		Ticket ticket = begun("10.1.5.1");
		this.drafts.throwAway(this.drafts.open(ticket, "10.1.5.1").orElseThrow());
		assertThat(this.drafts.open(ticket, "10.1.5.1")).isEmpty();
		assertThat(this.drafts.send(ticket, Map.of(), "10.1.5.1")).isInstanceOf(Result.Refused.class);
	}

	@Test
	void what_was_sent_twice_because_the_line_broke_is_one_case() {
		Ticket ticket = applied("10.1.6.1");
		assertThat(this.drafts.send(ticket, Map.of(), "10.1.6.1")).isEqualTo(Result.done(ticket));
	}

	@Test
	void a_wrong_secret_and_a_code_that_is_none_are_answered_alike() {
		Ticket ticket = applied("10.1.1.1");
		assertThat(this.cases.track(ticket, "10.1.1.2")).isPresent();
		assertThat(this.cases.track(wrong(ticket), "10.1.1.2")).isEmpty();
		assertThat(this.cases.track(new Ticket("XXX-AAAA-AA", ticket.secret()), "10.1.1.2")).isEmpty();
		Ticket draft = begun("10.1.1.3");
		assertThat(this.drafts.open(wrong(draft), "10.1.1.2")).isEmpty();
	}

	@Test
	void whoever_guesses_at_a_code_too_often_is_told_nothing_even_with_the_right_secret() {
		Ticket ticket = applied("10.1.2.1");
		Ticket draft = begun("10.1.2.1");
		for (int guess = 0; guess < PublicLimits.Kind.GUESSES_AT_CODE.most(); guess++) {
			this.cases.track(wrong(ticket), "10.1.2." + guess);
			this.drafts.open(wrong(draft), "10.1.2." + guess);
		}
		assertThat(this.cases.track(ticket, "10.1.2.99")).isEmpty();
		assertThat(this.drafts.open(draft, "10.1.2.99")).isEmpty();
	}

	@Test
	void whoever_knows_the_secret_may_come_back_as_often_as_they_like() {
		Ticket ticket = applied("10.1.7.1");
		for (int look = 0; look < 2 * PublicLimits.Kind.GUESSES_AT_CODE.most(); look++) {
			assertThat(this.cases.track(ticket, "10.1.7.1")).isPresent();
		}
	}

	@Test
	void what_a_machine_filled_in_is_not_taken() {
		assertThat(begin(Map.of("covers", List.of("handling"), PublicDrafts.TRAP, List.of("http://spam.example")),
				"10.1.3.1"))
			.isInstanceOf(Result.Refused.class);
	}

	@Test
	void more_than_a_person_would_begin_are_not_taken_from_one_address() {
		for (int sent = 0; sent < PublicLimits.Kind.DRAFTS_OF_ADDRESS.most(); sent++) {
			begun("10.1.4.1");
		}
		assertThat(begin(Map.of("covers", List.of("handling")), "10.1.4.1")).isInstanceOf(Result.Refused.class);
	}

	private Result<Ticket> begin(Map<String, List<String>> form, String address) {
		CycleDefinition kind = this.cases.kinds()
			.stream()
			.filter((each) -> each.key().equals("counselling"))
			.findFirst()
			.orElseThrow();
		return this.drafts.begin(this.desk, kind, form, address);
	}

	private Ticket begun(String address) {
		return ((Result.Done<Ticket>) begin(Map.of("covers", List.of("handling")), address)).value();
	}

	private Ticket applied(String address) {
		Ticket ticket = begun(address);
		PublicDraft draft = this.drafts.open(ticket, address).orElseThrow();
		Map<String, List<String>> form = new HashMap<>(Map.of("i.status", List.of("abroad"), "i.needs", List.of("talk"),
				"i.name", List.of(NAME), "i.phone", List.of(PHONE)));
		assertThat(this.drafts.save(draft, draft.parts().get(0), form)).isTrue();
		return ((Result.Done<Ticket>) this.drafts.send(ticket, Map.of(), address)).value();
	}

	private static Ticket wrong(Ticket ticket) {
		return new Ticket(ticket.code(), "AAAA-BBBB-CCCC-DDDD");
	}

}
