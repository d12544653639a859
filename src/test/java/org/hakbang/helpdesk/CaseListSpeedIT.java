package org.hakbang.helpdesk;

import java.util.List;

import org.hakbang.Hakbang;
import org.hakbang.desk.DeskView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
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
 * How fast a desk finds its people, over HTTP, warm. {@code -Pscale} fills it with 10,000
 * cases and holds it to what was promised for two cores that do nothing else; otherwise
 * with 1,500, to four times that.
 */
class CaseListSpeedIT {

	private static final int CASES = Promise.FULL ? 10_000 : 1_500;

	private static final int WARM_UP = Promise.FULL ? 60 : 15;

	private static final int MEASURED = Promise.FULL ? 100 : 15;

	private static final int PROMISED = 300;

	static ConfigurableApplicationContext application;

	static DeskView desk;

	static Visitor facilitator;

	@BeforeAll
	static void start() {
		application = new SpringApplicationBuilder(Hakbang.class).initializers(new TestDatabase())
			.run("--server.port=0");
		TerritoryId seat = new TerritoryId("SN", "SE");
		desk = application.getBean(TestDesks.class).at(seat, TestPeople.desk(seat), "SED");
		application.getBean(ManyCases.class).at(desk, "help-desk", CASES);
		TestPeople people = application.getBean(TestPeople.class);
		people.with(Role.DESK_OFFICER, seat);
		PersonId person = people.withAccount(Role.DESK_FACILITATOR, seat);
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		facilitator = new Visitor(port).signIn(people.email(person), TestPeople.PASSWORD);
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void lists_search_and_inbox_come_in_300_milliseconds() {
		String list = "/desks/" + desk.key() + "/cases";
		assertThat(facilitator.see(list).text()).contains("Nr" + (CASES - 2));
		assertThat(facilitator.see(list + "?state=all&q=Awa+Nr1230").text()).contains(ManyCases.name(1230));
		Promise promise = new Promise(facilitator, MEASURED);
		for (int at = 0; at < WARM_UP; at++) {
			promise.time(list + "?page=" + (1 + at % 20));
			promise.time(list + "?state=all&q=Awa");
		}
		List.of(list, list + "?page=12&state=all", list + "?state=all&q=Awa+Diallo",
				list + "?state=all&q=%2B221771000777", list + "?kind=help-desk&step=plan&need=invest",
				"/desks/" + desk.key(), "/inbox")
			.forEach((path) -> promise.of(path, PROMISED));
		promise.hold();
	}

}
