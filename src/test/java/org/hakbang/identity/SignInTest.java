package org.hakbang.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import org.hakbang.shared.PersonId;
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

@AppTest
class SignInTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId person;

	Visitor visitor;

	@BeforeEach
	void somebody() {
		this.lgu = Lgus.next();
		this.person = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.visitor = new Visitor(this.port);
	}

	private Page signIn(Visitor visitor, String email, String password) {
		return visitor.see("/sign-in").form("form").fill("username", email).fill("password", password).submit();
	}

	@Test
	void signing_in_leads_to_the_page_that_was_wanted() {
		Page refused = this.visitor.see("/account?from=a%20letter");
		assertThat(refused.address().getPath()).isEqualTo("/sign-in");
		Page wanted = signIn(this.visitor, this.people.email(this.person).toUpperCase(), TestPeople.PASSWORD);
		assertThat(wanted.address()).hasPath("/account").hasQuery("from=a letter");
		assertThat(wanted.text()).contains("since");
	}

	@Test
	void nobody_is_led_to_another_site_after_signing_in() {
		assertThat(SignInOutcome.local("https://evil.example/cycles/1?a=b")).isEqualTo("/cycles/1?a=b");
		assertThat(SignInOutcome.local("https://evil.example//elsewhere.example/")).isEqualTo("/");
		assertThat(SignInOutcome.local("mailto:someone@example.org")).isEqualTo("/");
	}

	@Test
	void an_unknown_account_and_a_wrong_password_get_the_same_answer_and_the_address_stays() {
		Page wrong = signIn(this.visitor, this.people.email(this.person), "not my password");
		Page unknown = signIn(new Visitor(this.port), "nobody-" + UUID.randomUUID() + "@example.org",
				"not my password");
		assertThat(wrong.find("#refused").text()).isEqualTo(unknown.find("#refused").text());
		assertThat(wrong.form("form").value("username")).isEqualTo(this.people.email(this.person));
		assertThat(wrong.form("form").value("password")).isEmpty();
		assertThat(this.visitor.see("/sign-in").has("#refused")).isFalse();
	}

	@Test
	void an_address_that_the_database_cannot_hold_is_unknown_like_any_other() {
		Page odd = signIn(this.visitor, "nobody\0@example.org", "not my password");
		assertThat(odd.address()).hasPath("/sign-in");
		assertThat(odd.has("#refused")).isTrue();
	}

	@Test
	void after_five_failures_even_the_right_password_waits_and_the_page_says_how_long() {
		for (int guess = 0; guess < 5; guess++) {
			signIn(this.visitor, this.people.email(this.person), "guess number " + guess);
		}
		Page waits = signIn(this.visitor, this.people.email(this.person), TestPeople.PASSWORD);
		assertThat(waits.find("#refused").text()).matches(".*Wait \\d+ seconds?, then try again.*");
	}

	@Test
	void a_suspended_account_loses_its_session_at_once_and_does_not_sign_in() {
		this.visitor.signIn(this.people.email(this.person), TestPeople.PASSWORD);
		assertThat(this.visitor.see("/account").address()).hasPath("/account");
		this.database.sql("update account set suspended_at = made_at where person_id = ?")
			.param(this.person.value())
			.update();
		assertThat(this.visitor.see("/account").address()).hasPath("/sign-in");
		assertThat(signIn(this.visitor, this.people.email(this.person), TestPeople.PASSWORD).has("#refused")).isTrue();
	}

	@Test
	void signing_out_ends_the_session() {
		this.visitor.signIn(this.people.email(this.person), TestPeople.PASSWORD);
		this.visitor.see("/account").form("form[action=/sign-out]").submit();
		assertThat(this.visitor.see("/account").address()).hasPath("/sign-in");
	}

	@Test
	void a_form_sent_after_the_session_ended_leads_to_the_sign_in_page() {
		this.visitor.signIn(this.people.email(this.person), TestPeople.PASSWORD);
		Form form = this.visitor.see("/account").form("form[action=/account/password]");
		this.database.sql("delete from spring_session where principal_name = ?").param(this.person.toString()).update();
		Page page = form.submit();
		assertThat(page.address()).hasPath("/sign-in");
		assertThat(page.text()).contains("signed out meanwhile");
	}

	@Test
	void the_session_gets_a_new_id_when_one_signs_in_and_its_cookie_is_for_the_browser_only() throws Exception {
		HttpResponse<String> page = get("/sign-in", "");
		String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
		String before = cookie.substring(0, cookie.indexOf(';'));
		String token = org.jsoup.Jsoup.parse(page.body()).selectFirst("input[name=_csrf]").attr("value");
		HttpResponse<String> signedIn = post("/sign-in", before,
				"username=" + this.people.email(this.person).replace("@", "%40") + "&password="
						+ TestPeople.PASSWORD.replace(" ", "+") + "&_csrf=" + token);
		String after = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(after.substring(0, after.indexOf(';'))).isNotEqualTo(before);
		assertThat(get("/account", before).statusCode()).isEqualTo(302);
	}

	@Test
	void a_form_without_its_token_is_refused() throws Exception {
		assertThat(post("/sign-in", "", "username=a%40example.org&password=b").headers().firstValue("Location"))
			.hasValue("/sign-in");
		Visitor in = this.visitor.signIn(this.people.email(this.person), TestPeople.PASSWORD);
		Page page = in.see("/account");
		page.find("form[action=/account/password] input[name=_csrf]").attr("value", "forged");
		assertThat(page.form("form[action=/account/password]").submit().status()).isEqualTo(403);
	}

	@Test
	void every_page_tells_the_browser_to_be_strict() throws Exception {
		HttpResponse<String> page = get("/sign-in", "");
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValue(SecurityConfiguration.CONTENT_SECURITY_POLICY);
		assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
		assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
	}

	@Test
	void outside_the_demo_no_demo_person_is_listed_and_none_can_enter() {
		assertThat(this.visitor.see("/sign-in").has(".keys")).isFalse();
		this.database.sql("insert into demo_person (person_id, title, place) values (?, 'Left over', 1)")
			.param(this.person.value())
			.update();
		assertThat(signIn(this.visitor, this.person.toString(), "").has("#refused")).isTrue();
	}

	private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).GET());
	}

	private HttpResponse<String> post(String path, String cookie, String form)
			throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Cookie", cookie)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
