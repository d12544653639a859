package org.hakbang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no compiler sees: rules over the text of the sources. Each is shown to fail too.
 */
class SourcesTest {

	private static final Pattern SQL_CLOCK = Pattern
		.compile("(?i)\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp\\(\\))");

	/** The code of an indicator as a literal, such as "M1.3" or "D4.2". */
	private static final Pattern INDICATOR = Pattern.compile("\\b[MD]\\d\\.\\d\\b");

	/**
	 * What a program says: the literals of Java, so that a method called now() is no
	 * finding.
	 */
	private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

	/** The paths of drawings: "M1.8 1.8" moves a pen there. */
	private static final Pattern DRAWING = Pattern.compile(" d=\"[^\"]*\"");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|<!--.*?-->");

	@Test
	void no_file_is_longer_than_300_lines() {
		assertThat(sources("src/main/java", ".java").filter((file) -> lines(file) > 300)).isEmpty();
	}

	@Test
	void no_sql_asks_the_database_for_the_time() {
		assertThat(Stream.concat(sources("src/main/java", ".java"), sources("src/main/resources/db", ".sql"))
			.filter((file) -> found(SQL_CLOCK,
					file.toString().endsWith(".java") ? literals(read(file)) : code(read(file)))))
			.isEmpty();
		assertThat(found(SQL_CLOCK, literals("sql(\"select now()\")"))).isTrue();
	}

	@Test
	void nothing_knows_an_indicator_or_a_step() {
		Pattern known = Pattern.compile(INDICATOR + "|\"(" + String.join("|", steps()) + ")\"");
		assertThat(Stream.concat(sources("src/main/java", ".java"), sources("src/main/resources/templates", ".html"))
			// The page of components shows samples of everything.
			.filter((file) -> !file.endsWith("shell/components.html"))
			.filter((file) -> found(known, DRAWING.matcher(code(read(file))).replaceAll("")))).isEmpty();
		assertThat(found(known, "if (step.equals(\"situationer\"))")).isTrue();
		assertThat(found(known, "code == M2.7")).isTrue();
	}

	/**
	 * The ids of the steps that ship, read from the checklists themselves; words that any
	 * program uses are no proof.
	 */
	private static Set<String> steps() {
		Pattern id = Pattern.compile("\\{id: ([a-z-]+), number:");
		Set<String> steps = id.matcher(read(Path.of("checklists/mainstreaming/cycle.yaml")))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
		assertThat(steps).hasSize(8);
		return steps;
	}

	private static boolean found(Pattern pattern, String text) {
		return pattern.matcher(text).find();
	}

	private static String literals(String java) {
		return LITERAL.matcher(code(java)).results().map(MatchResult::group).collect(Collectors.joining("\n"));
	}

	private static String code(String text) {
		return COMMENT.matcher(text).replaceAll("");
	}

	private static Stream<Path> sources(String folder, String ending) {
		if (!Files.isDirectory(Path.of(folder))) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			List<Path> found = files.filter((file) -> file.toString().endsWith(ending)).toList();
			return found.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long lines(Path file) {
		return read(file).lines().count();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
