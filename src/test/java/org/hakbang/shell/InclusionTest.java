package org.hakbang.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thymeleaf includes before it looks at conditions: a condition on the same element is
 * passed over without a word, so it must stand on an element around it.
 */
class InclusionTest {

	private static List<String> ignored(String template) {
		return Jsoup.parse(template, "", Parser.xmlParser())
			.getAllElements()
			.stream()
			.filter((element) -> element.hasAttr("th:replace"))
			.filter((element) -> element.hasAttr("th:if") || element.hasAttr("th:unless") || element.hasAttr("th:each"))
			.map(Element::outerHtml)
			.toList();
	}

	@Test
	void no_condition_stands_beside_an_inclusion() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			assertThat(files.filter((file) -> file.toString().endsWith(".html")).flatMap((file) -> {
				try {
					return ignored(Files.readString(file)).stream().map((element) -> file + ": " + element);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			})).isEmpty();
		}
	}

	@Test
	void one_that_does_is_found() {
		assertThat(ignored("<p><b th:if='${a}' th:replace='~{b :: c}'></b></p>")).hasSize(1);
		assertThat(ignored("<p th:if='${a}'><b th:replace='~{b :: c}'></b></p>")).isEmpty();
	}

}
