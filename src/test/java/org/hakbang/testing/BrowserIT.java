package org.hakbang.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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

}
