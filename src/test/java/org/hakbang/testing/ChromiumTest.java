package org.hakbang.testing;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChromiumTest {

	@Test
	void a_missing_browser_is_a_visible_skip() {
		assertThatExceptionOfType(TestAbortedException.class)
			.isThrownBy(() -> Chromium.installed(Map.of("HAKBANG_CHROMIUM", "/nowhere/chromium")))
			.withMessageContaining("install chromium");
	}

	@Test
	void a_missing_browser_fails_where_nobody_would_see_a_skip() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> Chromium.installed(Map.of("HAKBANG_CHROMIUM", "/nowhere/chromium", "CI", "true")))
			.withMessageContaining("CI=true");
	}

}
