package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;

import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.AllCases;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account applies and follows the request, without JavaScript. */
@AppTest
class PublicPagesTest {

	private static final String NAME = "Sira Quinquina-Vauban";

	@LocalServerPort
	private int port;

	@Autowired
	private TestDesks desks;

	@Autowired
	private PublicCases cases;

	@Autowired
	private AllCases rows;

	@Autowired
	private WholeDatabase whole;

	private DeskView desk;

	@BeforeEach
	void a_desk_that_receives_people() {
		this.desk = this.desks.at(Lgus.next());
	}

	@Test
	void an_application_is_sent_followed_and_taken_back() {
		Visitor visitor = new Visitor(this.port);
		Page form = visitor.see("/apply/" + this.desk.key() + "?kind=counselling");
		Page refused = form.form("main form").fill("i.name", NAME).submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("[name=i.name]").val()).isEqualTo(NAME);
		assertThat(refused.text()).contains("Answer this: Who are you?", "may not read what you wrote");
		Page sent = refused.form("main form")
			.fill("i.status", "abroad")
			.fill("i.needs", "talk")
			.fill("i.phone", "+33 6 11 22 33 44")
			.fill("covers", "handling")
			.submit();
		assertThat(sent.status()).isEqualTo(200);
		String code = sent.find("#code").text();
		String secret = sent.find("#secret").text();
		assertThat(this.rows.findByCode(code)).get().extracting("source").isEqualTo("public");
		Page track = visitor.see("/track");
		assertThat(track.form("main form").fill("code", code).fill("secret", "AAAA-BBBB").submit().status())
			.isEqualTo(422);
		Page status = track.form("main form").fill("code", code.toLowerCase()).fill("secret", secret).submit();
		assertThat(status.text()).contains("Request " + code, "Screen").doesNotContain(NAME);
		Page withdrawn = status.form("main form").submit();
		assertThat(withdrawn.text()).contains("you took it back");
		assertThat(this.rows.findByCode(code).orElseThrow().closedWhy()).isEqualTo("withdrawn");
		assertThat(this.whole.contains("Quinquina")).isFalse();
		assertThat(this.whole.contains(secret)).isFalse();
	}

	@Test
	void a_wrong_secret_and_a_code_that_is_none_are_answered_alike() {
		Ticket ticket = applied("10.1.1.1");
		assertThat(this.cases.track(ticket.code(), ticket.secret(), "10.1.1.2")).isPresent();
		assertThat(this.cases.track(ticket.code(), "AAAA-BBBB-CCCC-DDDD", "10.1.1.2")).isEmpty();
		assertThat(this.cases.track("XXX-AAAA-AA", ticket.secret(), "10.1.1.2")).isEmpty();
	}

	@Test
	void whoever_guesses_at_a_code_too_often_is_told_nothing_even_with_the_right_secret() {
		Ticket ticket = applied("10.1.2.1");
		for (int guess = 0; guess < 10; guess++) {
			this.cases.track(ticket.code(), "AAAA-BBBB-CCCC-DDDD", "10.1.2." + guess);
		}
		assertThat(this.cases.track(ticket.code(), ticket.secret(), "10.1.2.99")).isEmpty();
	}

	@Test
	void what_a_machine_filled_in_is_not_taken() {
		assertThat(this.cases.apply(this.desk, kind(), with("website", "http://spam.example"), "10.1.3.1"))
			.isInstanceOf(org.hakbang.shared.Result.Refused.class);
	}

	@Test
	void more_than_a_person_would_send_are_not_taken_from_one_address() {
		for (int sent = 0; sent < 20; sent++) {
			applied("10.1.4.1");
		}
		assertThat(this.cases.apply(this.desk, kind(), with("i.phone", "+33 6 11 22 33 44"), "10.1.4.1"))
			.isInstanceOf(org.hakbang.shared.Result.Refused.class);
	}

	private Ticket applied(String address) {
		return ((org.hakbang.shared.Result.Done<Ticket>) this.cases.apply(this.desk, kind(),
				with("i.phone", "+33 6 11 22 33 44"), address))
			.value();
	}

	private org.hakbang.checklist.CycleDefinition kind() {
		return this.cases.kinds().stream().filter((kind) -> kind.key().equals("counselling")).findFirst().orElseThrow();
	}

	private static Map<String, List<String>> with(String field, String value) {
		Map<String, List<String>> form = new java.util.HashMap<>(
				Map.of("i.status", List.of("abroad"), "i.needs", List.of("talk"), "i.name", List.of(NAME), "i.phone",
						List.of("+33 6 11 22 33 44"), "covers", List.of("handling")));
		form.put(field, List.of(value));
		return form;
	}

}
