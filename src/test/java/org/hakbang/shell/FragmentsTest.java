package org.hakbang.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fragment that is not there, or is given too few values, fails only when its page is
 * shown; here it fails the build.
 */
class FragmentsTest {

	private static final Pattern MADE = Pattern.compile("th:fragment=\"([\\w-]+)(?:\\(([^)]*)\\))?\"");

	private static final Pattern ASKED = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::\\s*([\\w-]+)(\\()?");

	private static final List<String> TAGS = List.of("a", "area", "article", "aside", "button", "div", "fieldset",
			"footer", "form", "header", "input", "label", "legend", "li", "main", "nav", "ol", "p", "section", "select",
			"span", "svg", "table", "textarea", "time", "title", "ul");

	@Test
	void every_fragment_that_a_page_asks_for_is_there_with_as_many_values() throws IOException {
		assertThat(wrong(templates())).isEmpty();
	}

	@Test
	void what_is_wrong_is_found() {
		Map<String, String> fixture = Map.of("ui", "<p th:fragment=\"two(a, b)\"></p><p th:fragment=\"input(a)\"></p>",
				"page", "~{ui :: two(1, ${f(1, 2)})} ~{ui :: two(1)} ~{ui :: gone(1)} ~{nowhere :: two(1, 2)}");
		assertThat(wrong(fixture)).containsExactlyInAnyOrder("page: ui :: two takes 2, not 1", "page: no ui :: gone",
				"page: no nowhere :: two", "ui: input is the name of a tag");
	}

	static List<String> wrong(Map<String, String> templates) {
		List<String> wrong = new ArrayList<>();
		Map<String, Integer> made = new HashMap<>();
		templates.forEach((file, text) -> MADE.matcher(text).results().forEach((fragment) -> {
			String values = (fragment.group(2) != null) ? fragment.group(2) : "";
			made.put(file + " :: " + fragment.group(1), values.isBlank() ? 0 : values.split(",").length);
			if (TAGS.contains(fragment.group(1))) {
				wrong.add(file + ": " + fragment.group(1) + " is the name of a tag");
			}
		}));
		templates.forEach((file, text) -> ASKED.matcher(text).results().forEach((asked) -> {
			String name = asked.group(1) + " :: " + asked.group(2);
			Integer takes = made.get(name);
			int given = (asked.group(3) != null) ? values(text, asked) : 0;
			if (takes == null) {
				wrong.add(file + ": no " + name);
			}
			else if (takes != given) {
				wrong.add(file + ": " + name + " takes " + takes + ", not " + given);
			}
		}));
		return wrong;
	}

	/** Counts the values between the brackets, whatever brackets and quotes they hold. */
	private static int values(String text, MatchResult asked) {
		int depth = 1;
		int commas = 0;
		boolean quoted = false;
		boolean any = false;
		for (int at = asked.end(); depth > 0 && at < text.length(); at++) {
			char c = text.charAt(at);
			any |= depth > 1 || (c != ')' && !Character.isWhitespace(c));
			if (c == '\'') {
				quoted = !quoted;
			}
			else if (!quoted) {
				depth += ("([{".indexOf(c) >= 0) ? 1 : (")]}".indexOf(c) >= 0) ? -1 : 0;
				commas += (c == ',' && depth == 1) ? 1 : 0;
			}
		}
		return any ? commas + 1 : 0;
	}

	private static Map<String, String> templates() throws IOException {
		Path folder = Path.of("src/main/resources/templates");
		Map<String, String> texts = new HashMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				texts.put(folder.relativize(file).toString().replace('\\', '/').replace(".html", ""),
						Files.readString(file));
			}
		}
		return texts;
	}

}
