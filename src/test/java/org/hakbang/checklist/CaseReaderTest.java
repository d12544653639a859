package org.hakbang.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a kind of case may say, shown on the help desk that ships. */
class CaseReaderTest {

	private static final Path FOLDER = Path.of("checklists/help-desk");

	@Test
	void the_short_form_asks_who_it_is_first_and_then_what_is_required_or_marked() {
		assertThat(read("", "").definition().caseRules().shortForm()).extracting(IntakeField::id)
			.containsExactly("name", "phone", "status", "needs", "commune", "sex");
	}

	@Test
	void a_kind_in_which_nothing_is_marked_has_no_short_form() {
		assertThat(read("        short: true\n", "").definition().caseRules().shortForm()).isEmpty();
	}

	@Test
	void a_field_of_several_lines_has_no_place_in_the_short_form() {
		assertThat(messages(read("        as: idea\n", "        as: idea\n        short: true\n")))
			.anyMatch((message) -> message.contains("several lines"));
	}

	@Test
	void who_is_a_group_is_said_by_options_that_are_there() {
		assertThat(read("", "").definition().caseRules().group().orElseThrow().is()).containsExactly("association");
		assertThat(
				messages(read("members: {field: status, is: [association]}", "members: {field: status, is: [club]}")))
			.anyMatch((message) -> message.contains("club"));
	}

	@Test
	void a_radar_needs_three_parts_and_a_scale_that_can_be_scored() {
		assertThat(messages(read("      scale: 5\n", "      scale: 1\n"))).isNotEmpty();
		assertThat(messages(read("      scale: 5\n", "      scale: 10\n"))).isEmpty();
	}

	private static DefinitionReader.Read read(String from, String to) {
		Map<String, byte[]> files = new HashMap<>();
		try (Stream<Path> all = Files.list(FOLDER)) {
			for (Path file : all.toList()) {
				String text = Files.readString(file);
				files.put(file.getFileName().toString(),
						(from.isEmpty() ? text : text.replace(from, to)).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return DefinitionReader.read(files);
	}

	private static List<String> messages(DefinitionReader.Read read) {
		return read.findings().stream().map(Object::toString).toList();
	}

}
