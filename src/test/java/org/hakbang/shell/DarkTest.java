package org.hakbang.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In the dark only colours change. The browser tests rest on it: they ask about
 * everything in light, and in the dark about contrast alone.
 */
class DarkTest {

	private static final Path STYLES = Path.of("src/main/resources/static/css");

	private static final Pattern DARK = Pattern
		.compile("@media[^{]*prefers-color-scheme:\\s*dark[^{]*\\{((?:[^{}]*\\{[^{}]*\\})*)\\s*\\}");

	private static final Pattern COLOURS = Pattern
		.compile("\\s*:root\\s*\\{\\s*(--[a-z0-9-]+:\\s*#[0-9a-f]{3,8};\\s*)*\\}\\s*");

	@Test
	void in_the_dark_only_colours_change() throws IOException {
		try (Stream<Path> files = Files.walk(STYLES)) {
			List<String> dark = new ArrayList<>();
			for (Path file : files.filter((path) -> path.toString().endsWith(".css")).toList()) {
				String style = Files.readString(file);
				assertThat(dark(style)).as(file + ": a block of the dark was not understood")
					.hasSize(style.split("prefers-color-scheme", -1).length - 1);
				dark.addAll(dark(style));
			}
			assertThat(dark).isNotEmpty().allMatch(DarkTest::coloursOnly);
		}
	}

	@Test
	void anything_else_in_the_dark_is_found() {
		String style = "a{b:c}@media (prefers-color-scheme:dark){:root{--ink:#fff;}.card{display:none}}";
		assertThat(dark(style)).singleElement().matches((block) -> !coloursOnly(block));
		assertThat(dark("@media (prefers-color-scheme: dark) {:root{--gap:3rem;}}")).singleElement()
			.matches((block) -> !coloursOnly(block));
	}

	private static List<String> dark(String style) {
		return DARK.matcher(style).results().map((found) -> found.group(1)).toList();
	}

	private static boolean coloursOnly(String block) {
		return COLOURS.matcher(block).matches();
	}

}
