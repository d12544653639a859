package org.hakbang.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.shared.PersonId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.hakbang.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at every page that a module registers with {@link Visits}, in a real browser: on
 * a desk and on a phone, in light and dark, by keyboard, and without JavaScript.
 */
@AppTest
class PagesIT {

	/** {@code HAKBANG_PICTURES=<folder>} keeps a picture of every page. */
	private static final @Nullable String PICTURES = System.getenv("HAKBANG_PICTURES");

	/** {@code HAKBANG_VISITS=<class>} looks at the pages of that one {@link Visits}. */
	private static final @Nullable String ONLY = System.getenv("HAKBANG_VISITS");

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	List<Visits> modules;

	private final Map<String, Window> windows = new HashMap<>();

	@AfterEach
	void closeWindows() {
		this.windows.values().forEach(Window::close);
	}

	@TestFactory
	Stream<DynamicTest> every_page_is_for_everybody() {
		List<Visits> looked = this.modules.stream()
			.filter((module) -> ONLY == null || module.getClass().getSimpleName().equals(ONLY))
			.toList();
		assertThat(looked).isNotEmpty();
		return looked.stream()
			.flatMap((module) -> module.visits().stream())
			.map((visit) -> DynamicTest.dynamicTest(visit.path(), () -> look(visit, desk(visit), phone(visit))));
	}

	private Window desk(Visit visit) {
		PersonId reader = visit.reader();
		String cookie = visit.cookie();
		return this.windows.computeIfAbsent("desk " + reader + " " + cookie, (key) -> {
			Window window = new Window(this.port, Window.DESK);
			if (cookie != null) {
				window.hold(cookie);
			}
			return (reader != null) ? window.signIn(this.people.email(reader), TestPeople.PASSWORD) : window;
		});
	}

	private Window phone(Visit visit) {
		Window desk = desk(visit);
		return this.windows.computeIfAbsent("phone " + visit.reader() + " " + visit.cookie(),
				(key) -> desk.beside(Window.PHONE));
	}

	private static void look(Visit visit, Window desk, Window phone) {
		List<String> wrong = new ArrayList<>();
		for (Window window : List.of(desk, phone)) {
			String where = window.page().viewportSize().width + ": ";
			int status = window.open(visit.path());
			if (status != visit.status()) {
				wrong.add(where + "answers " + status);
				continue;
			}
			if (PICTURES != null) {
				window.photograph(Path.of(PICTURES), visit.path());
			}
			List<String> found = new ArrayList<>();
			found.addAll(window.weight());
			found.addAll(window.overflow());
			found.addAll(window.barriers());
			found.addAll(window.lostFocus());
			if (status == 200) {
				found.addAll(window.complaints());
			}
			found.forEach((finding) -> wrong.add(where + finding));
		}
		assertThat(wrong).as("on " + visit).isEmpty();
	}

	@Test
	void the_way_in_needs_no_script() {
		try (Window window = Window.withoutScript(this.port, Window.PHONE)) {
			assertThat(window.open("/sign-in")).isEqualTo(200);
			assertThat(window.page().locator("form:has(input[name=password]) button").count()).isEqualTo(1);
		}
	}

	@Test
	void a_broken_page_is_found() {
		try (Window window = new Window(this.port, Window.PHONE)) {
			window.page().navigate("about:blank");
			window.page()
				.setContent("<!DOCTYPE html><html><title>x</title><body><p>wide</p><img src=''>"
						+ "<div style='width:900px'>wide</div><a href='#' style='outline:none'>go</a></body></html>");
			assertThat(window.overflow()).isNotEmpty();
			assertThat(window.barriers()).anyMatch((found) -> found.contains("image-alt"))
				.anyMatch((found) -> found.contains("html-has-lang"));
			assertThat(window.lostFocus()).anyMatch((found) -> found.startsWith("no ring"));
		}
	}

	@Test
	void what_only_the_dark_hides_and_what_lies_under_something_is_found() {
		try (Window window = new Window(this.port, Window.DESK)) {
			window.page().navigate("about:blank");
			window.page()
				.setContent("<!DOCTYPE html><html lang=en><title>x</title><style>body{color:#000;background:#fff}"
						+ "@media (prefers-color-scheme:dark){body{background:#111}}"
						+ "a:focus{outline:3px solid}header{position:fixed;top:0;left:0;width:100%;height:90px;"
						+ "background:#fff;color:#000}</style><body><header>Above</header><main><h1>Words</h1>"
						+ "<a href='#'>under</a></main></body></html>");
			assertThat(window.barriers()).isNotEmpty().allMatch((found) -> found.startsWith("DARK: color-contrast"));
			assertThat(window.lostFocus()).anyMatch((found) -> found.startsWith("hidden"));
		}
	}

}
