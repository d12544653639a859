package org.hakbang.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.DeskReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The file that says how cases are counted is read whole, and what is wrong is said. */
class FiguresFileTest {

	@Test
	void the_shipped_one_has_the_eight_headings_and_says_which_cannot_be_told() {
		DeskReport report = DefinitionReader.read(files()).definition().caseRules().report();
		assertThat(report.headings()).extracting(DeskReport.Heading::id)
			.containsExactly("repatriated", "received", "trained", "financed", "economic-support", "sensitised",
					"seasonal-jobs", "social");
		assertThat(report.headings().stream().filter((heading) -> !heading.isKept())).extracting(DeskReport.Heading::id)
			.containsExactly("repatriated", "seasonal-jobs");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					rhythm: half-year | rhythm: week | unknown period 'week'
					started: D5.1 | started: D3.4 | no indicator 'D3.4' of a case is answered by a date
					needs: [information] | needs: [weather] | has no option 'weather'
					service: welfare, days | service: nobody, days | there is no service 'nobody'
					is: ["yes"] | is: [perhaps] | is answered by: yes, no
					indicator: D3.4 | indicator: D9.9 | there is no indicator 'D9.9' of a case
					{received: all} | {invented: all} | use one of received, answered
					{received: {needs: [social-rights]}} | {received: {name: [x]}} | no choice 'name' in the intake that can be counted
					part-of: received | part-of: sensitised | no heading 'sensitised' that is kept
					part-of: received | part-of: repatriated | no heading 'repatriated' that is kept
					id: trained | id: received | stands there twice
					""")
	void what_is_wrong_with_it_is_said(String was, String is, String finding) {
		Map<String, byte[]> files = files();
		String text = new String(files.get("figures.yaml"), StandardCharsets.UTF_8);
		assertThat(text).contains(was);
		files.put("figures.yaml", text.replace(was, is).getBytes(StandardCharsets.UTF_8));
		List<DefinitionReader.Finding> findings = DefinitionReader.read(files).findings();
		assertThat(findings).anyMatch(
				(found) -> found.file().equals("figures.yaml") && found.line() > 0 && found.reason().contains(finding));
	}

	private static Map<String, byte[]> files() {
		Map<String, byte[]> files = new HashMap<>();
		try (Stream<Path> all = Files.list(Path.of("checklists", "help-desk"))) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

}
