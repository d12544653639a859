package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Window;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that answer a form and have no address of their own, in a real browser. */
@AppTest
class OutsideIT {

	@LocalServerPort
	private int port;

	@Autowired
	private OutsideVisits visits;

	@Autowired
	private TestPeople people;

	@Test
	void what_was_typed_for_too_long_stands_on_a_page_for_everybody() {
		Visit part = this.visits.visits()
			.stream()
			.filter((visit) -> visit.path().endsWith("/parts/1"))
			.findFirst()
			.orElseThrow();
		for (int width : List.of(Window.PHONE, Window.DESK)) {
			try (Window window = new Window(this.port, width).hold(part.cookie())) {
				window.open(part.path());
				window.holdNothing();
				Page page = window.page();
				page.fill("[name='i.idea']", "Words that must not be lost");
				page.click("button[value=next]");
				page.waitForSelector("[name=secret]");
				assertThat(page.inputValue("[name='i.idea']")).isEqualTo("Words that must not be lost");
				assertThat(wrong(window)).isEmpty();
			}
		}
	}

	@Test
	void a_new_secret_is_told_on_a_page_for_everybody() {
		Visit secret = this.visits.visits()
			.stream()
			.filter((visit) -> visit.path().endsWith("/secret"))
			.findFirst()
			.orElseThrow();
		for (int width : List.of(Window.PHONE, Window.DESK)) {
			try (Window window = new Window(this.port, width)) {
				window.signIn(this.people.email(secret.reader()), TestPeople.PASSWORD);
				window.open(secret.path());
				window.page().check("[name=checked][value=paper]");
				window.page().click("form[action$='/secret'] button");
				window.page().waitForSelector("#secret");
				assertThat(wrong(window)).isEmpty();
			}
		}
	}

	private static List<String> wrong(Window window) {
		List<String> found = new ArrayList<>(window.overflow());
		found.addAll(window.barriers());
		found.addAll(window.lostFocus());
		return found;
	}

}
