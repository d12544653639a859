package org.hakbang.approval;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hakbang.shared.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Frozen content, read again. */
class SeenTest {

	@Test
	void what_was_accepted_for_a_time_is_shown_with_its_date() {
		Seen.SeenIndicator seen = indicator("\"state\": \"met\", \"provisionalUntil\": \"2027-01-01\"");
		assertThat(seen.look()).isEqualTo("provisional");
		assertThat(seen.acceptedUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
	}

	@Test
	void content_of_before_there_was_such_a_thing_stays_readable() {
		Seen.SeenIndicator seen = indicator("\"state\": \"met\"");
		assertThat(seen.look()).isEqualTo("met");
		assertThat(seen.acceptedUntil()).isNull();
	}

	@Test
	void everybody_reads_in_their_own_language_what_has_one_fingerprint() {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		ObjectNode node = root.putArray("indicators").addObject().put("value", "4 jobs");
		FrozenWords.put(node, "title", new Text(Map.of("en", "Jobs", "fr", "Emplois")));
		FrozenWords.put(node, "question", new Text(Map.of("en", "How many?", "fr", "Combien ?")));
		String content = CanonicalJson.write(root);
		assertThat(node.path("title").asText()).isEqualTo("Jobs");
		Seen.SeenIndicator french = Seen.of(content, Locale.FRENCH).indicators().get(0);
		assertThat(french.title() + french.question()).isEqualTo("EmploisCombien ?");
		assertThat(french.value()).as("not frozen in French").isEqualTo("4 jobs");
		assertThat(Seen.of(content, new Locale("fil")).indicators().get(0).title()).isEqualTo("Jobs");
	}

	private static Seen.SeenIndicator indicator(String fields) {
		return Seen.of("{\"indicators\": [{\"code\": \"T1.1\", " + fields + "}]}", Locale.ENGLISH).indicators().get(0);
	}

}
