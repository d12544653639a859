package org.hakbang.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.hakbang.Hakbang;
import org.hakbang.desk.DeskView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Promise;
import org.hakbang.testing.TestDatabase;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast the numbers and the register of a desk with 10,000 cases are, over HTTP, warm.
 * {@code -Pscale} holds them to what was promised for two cores that do nothing else;
 * otherwise to four times that, for machines that do.
 */
class FiguresSpeedIT {

	private static final int CASES = 10_000;

	private static final int PROMISED = 300;

	private static final int WARM_UP = 10;

	private static final int MEASURED = Promise.FULL ? 100 : 20;

	static ConfigurableApplicationContext application;

	static Visitor officer;

	static String here;

	static LocalDate today;

	@BeforeAll
	static void start() {
		application = new SpringApplicationBuilder(Hakbang.class).initializers(new TestDatabase())
			.run("--server.port=0");
		TerritoryId seat = Lgus.next("city");
		DeskView desk = application.getBean(TestDesks.class).at(seat);
		today = LocalDate.ofInstant(application.getBean(Clock.class).instant(), ZoneOffset.UTC);
		application.getBean(SeededDesk.class).many(desk, CASES, today);
		TestPeople people = application.getBean(TestPeople.class);
		PersonId person = people.withAccount(Role.DESK_OFFICER, seat);
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		officer = new Visitor(port).signIn(people.email(person), TestPeople.PASSWORD);
		here = "/desks/" + desk.key();
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void the_numbers_and_the_register_of_ten_thousand_cases_come_in_300_milliseconds() {
		String year = String.valueOf(today.getYear() - 1);
		Promise promise = new Promise(officer, MEASURED);
		for (String path : List.of(here + "/figures?period=" + year + "-H2", here + "/figures?period=" + year,
				here + "/figures?period=" + year + "&view=exact", here + "/register?period=" + year,
				here + "/register?period=" + year + "&page=60")) {
			for (int at = 0; at < WARM_UP; at++) {
				promise.time(path);
			}
			promise.of(path, PROMISED);
		}
		promise.hold();
		int lines = (int) new String(officer.download(here + "/register/register.csv?period=" + year).body(),
				java.nio.charset.StandardCharsets.UTF_8)
			.lines()
			.count();
		assertThat(lines).isGreaterThan(CASES / 4);
	}

}
