package org.hakbang.inbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
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
class CalendarTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	Cycles cycles;

	@Autowired
	JdbcClient database;

	private PersonId ana;

	private Visitor browser;

	@BeforeEach
	void an_open_cycle() {
		TerritoryId lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		this.actingAs.run(this.ana, () -> this.cycles.open(lgu, "mainstreaming", 2027, 2029));
		this.browser = new Visitor(this.port).signIn(this.people.email(this.ana), TestPeople.PASSWORD);
	}

	@Test
	void a_link_shows_the_dates_of_ones_tasks_without_signing_in() throws Exception {
		HttpResponse<String> calendar = read(link());
		assertThat(calendar.statusCode()).isEqualTo(200);
		assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
		assertThat(calendar.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
		String task = this.database.sql("""
				select s.task from task_subject s join role_grant g on g.territory = s.territory
				where g.person_id = ? and s.role = 'focal-point' and s.due is not null limit 1""")
			.param(this.ana.value())
			.query(String.class)
			.single();
		assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("UID:task-" + task + "@hakbang\r\n");
		assertThat(calendar.body()).contains("UID:planning-PH-");
	}

	@Test
	void a_link_that_was_renewed_or_ended_is_not_there_any_more() throws Exception {
		String first = link();
		String second = link();
		assertThat(read(first).statusCode()).isEqualTo(404);
		assertThat(read(second).statusCode()).isEqualTo(200);
		this.browser.see("/account").form("form[action=/account/calendar/end]").submit();
		assertThat(read(second).statusCode()).isEqualTo(404);
		assertThat(read("/calendar/nothing.ics").statusCode()).isEqualTo(404);
	}

	@Test
	void a_suspended_person_s_link_shows_nothing_and_one_read_too_often_must_wait() throws Exception {
		String link = link();
		for (int number = 0; number < CalendarLinks.READS_AN_HOUR; number++) {
			read(link);
		}
		assertThat(read(link).statusCode()).isEqualTo(429);
		this.database.sql("update account set suspended_at = made_at where person_id = ?")
			.param(this.ana.value())
			.update();
		assertThat(read(link).statusCode()).isEqualTo(404);
	}

	@Test
	void the_link_itself_stands_nowhere_in_the_database() {
		String token = link().replaceAll(".*/|\\.ics", "");
		assertThat(this.database.sql("select token_hash from calendar_link where person = ?")
			.param(this.ana.value())
			.query(String.class)
			.single()).doesNotContain(token);
	}

	private String link() {
		Page made = this.browser.see("/account").form("form[action=/account/calendar]").submit();
		return URI.create(made.find("main code").text()).getPath();
	}

	private HttpResponse<String> read(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

}
