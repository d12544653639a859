package org.hakbang.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrowserIT {

	@Test
	void a_missing_browser_is_a_visible_skip() {
		assertThatExceptionOfType(TestAbortedException.class)
			.isThrownBy(() -> Chromium.installed(Map.of("HAKBANG_CHROMIUM", "/nowhere/chromium")))
			.withMessageContaining("install chromium");
	}

	@Test
	void every_stop_of_a_date_shows_the_focus() throws IOException {
		try (Window window = new Window(0, Window.PHONE)) {
			String style = Files.readString(Path.of("src/main/resources/static/css/hakbang.css"));
			window.page().setContent("<!DOCTYPE html><style>" + style + "</style><input type=date><a href='#'>go</a>");
			assertThat(window.lostFocus()).isEmpty();
		}
	}

	@Test
	void a_missing_browser_fails_where_nobody_would_see_a_skip() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Chromium.installed(Map.of("HAKBANG_CHROMIUM", "/nowhere/chromium", "CI", "true")))
			.withMessageContaining("CI=true");
	}

	@Test
	void a_link_that_only_the_dark_hides_in_its_sentence_is_found() {
		try (Window window = new Window(0, Window.DESK)) {
			window.page()
				.setContent("<!DOCTYPE html><html lang=en><title>x</title><style>body{background:#fff;color:#000}"
						+ "a{color:#00e;text-decoration:underline}@media (prefers-color-scheme:dark){"
						+ "a{color:#111;text-decoration:none}}</style><main><h1>x</h1>"
						+ "<p>Read how long <a href='#'>a case may wait</a> before somebody asks.</p></main></html>");
			assertThat(window.barriers()).isNotEmpty()
				.allMatch((found) -> found.startsWith("DARK: link-in-text-block"));
		}
	}

	@Test
	void a_heavy_page_is_found() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		server.createContext("/", (exchange) -> {
			byte[] body = "x".repeat(exchange.getRequestURI().getPath().equals("/heavy") ? 110_000 : 90_000).getBytes();
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		server.start();
		try (Window window = new Window(server.getAddress().getPort(), Window.PHONE)) {
			window.open("/light");
			assertThat(window.weight()).isEmpty();
			window.open("/heavy");
			assertThat(window.weight()).singleElement().asString().contains("bytes");
		}
		finally {
			server.stop(0);
		}
	}

}
