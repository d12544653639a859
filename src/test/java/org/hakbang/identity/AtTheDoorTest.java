package org.hakbang.identity;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What those get who are turned away before anybody knows them. */
@AppTest
class AtTheDoorTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs as;

	@Autowired
	Accounts accounts;

	@Autowired
	AccountRows rows;

	@Autowired
	JdbcClient database;

	@Test
	void what_is_refused_before_anybody_looks_at_it_is_as_strict_as_every_page() throws Exception {
		for (String path : new String[] { "/cycles/%2e%2e/inbox", "/tasks/a%0d%0ab" }) {
			HttpResponse<String> refused = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
					.header("Accept", "text/html")
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(refused.statusCode()).as(path).isEqualTo(400);
			assertThat(refused.headers().allValues("Content-Security-Policy")).as(path)
				.containsExactly(SecurityConfiguration.CONTENT_SECURITY_POLICY);
			assertThat(refused.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
			assertThat(refused.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
		}
	}

	@Test
	void the_files_of_somebody_who_is_not_signed_in_are_never_read() throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(10_000);
			String head = "POST /cycles/x/baseline HTTP/1.1\r\nHost: localhost\r\nContent-Type: Multipart/form-data; "
					+ "boundary=b\r\nContent-Length: 50000000\r\n\r\n--b\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			assertThat(answer.readLine()).as("although hardly anything of it was sent").contains(" 302");
		}
	}

	@Test
	void guesses_at_the_passwords_of_some_make_nobody_else_wait() {
		TerritoryId lgu = Lgus.next();
		for (int some = 0; some < 9; some++) {
			PersonId person = this.people.withAccount(Role.AUDITOR, lgu);
			for (int guess = 0; guess < 5; guess++) {
				assertThat(change(person, "a wrong guess")).isInstanceOf(Result.Refused.class);
			}
		}
		assertThat(change(this.people.withAccount(Role.AUDITOR, lgu), TestPeople.PASSWORD))
			.isInstanceOf(Result.Done.class);
	}

	@Test
	void one_account_has_one_spelling_but_for_capitals_so_that_guesses_at_it_count_together() {
		PersonId person = this.people.withAccount(Role.AUDITOR, Lgus.next());
		String email = "isidro-" + person + "@example.org";
		this.database.sql("update account set email = ? where person_id = ?").params(email, person.value()).update();
		assertThat(this.rows.of(email.toUpperCase(Locale.ROOT))).isPresent();
		assertThat(this.rows.of(email.replaceFirst("i", "\u0130"))).isEmpty();
	}

	private Result<Boolean> change(PersonId person, String current) {
		return this.as.run(person,
				() -> this.accounts.changeOwn(current, "the river bends twice", "the river bends twice", null));
	}

}
