package org.hakbang.shell;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.State;
import org.hakbang.cycle.StepStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageKeysTest {

	private static final MessageKeys PROJECT = MessageKeys.ofProject();

	/** Keys that are put together from an enum's name. */
	private static Set<String> ofEnums() {
		Set<String> keys = new TreeSet<>();
		Arrays.stream(State.values()).forEach((state) -> keys.add("state." + state.key()));
		Arrays.stream(StepStatus.values()).forEach((status) -> keys.add("step." + status.key()));
		keys.add("step.draft-complete");
		keys.add("step.stale");
		return keys;
	}

	@Test
	void every_key_that_is_asked_for_is_there() {
		assertThat(PROJECT.missing(ofEnums())).isEmpty();
	}

	@Test
	void every_key_is_asked_for() {
		assertThat(PROJECT.unused(ofEnums())).isEmpty();
	}

	@Test
	void every_message_is_said_as_it_is_written() {
		assertThat(PROJECT.garbled()).isEmpty();
	}

	@Test
	void every_key_stands_in_one_place() {
		assertThat(PROJECT.doubled()).isEmpty();
	}

	@Test
	void a_missing_key_is_found_wherever_it_is_asked_for() {
		MessageKeys fixture = new MessageKeys(
				Map.of("page.html", "<p th:text=\"#{a.gone}\">#{a.lost(${x})} #{${'b.' + y}} #{a.here}</p>"),
				Map.of("A.java", "Problem.of(\"field\", \"a.wrong\", 1); TrailEntry.of(\"thing.done\", subject)"),
				Map.of("a.properties", "a.here=Here"));
		assertThat(fixture.missing(Set.of("state.met"))).containsExactly("a.gone in page.html", "a.lost in page.html",
				"a.wrong in A.java", "b.… in page.html", "state.met", "trail.thing.done in A.java");
	}

	@Test
	void a_key_that_nobody_asks_for_is_found() {
		MessageKeys fixture = new MessageKeys(Map.of("page.html", "#{a.one} #{${'b.' + x}}"),
				Map.of("A.java", "say(\"a.two\"); say(\"c.\" + kind);"),
				Map.of("a.properties", "a.one=1\na.two=2\na.three=3\nb.x=4\nc.y=5"));
		assertThat(fixture.unused(Set.of())).containsExactly("a.three");
	}

	@Test
	void a_message_that_would_be_garbled_is_found() {
		MessageKeys fixture = new MessageKeys(Map.of(), Map.of(),
				Map.of("a.properties", "a.fine=The mayor’s {0}\na.eaten=The mayor's {0}\na.open={0\na.empty="));
		assertThat(fixture.garbled()).hasSize(3)
			.allMatch((finding) -> !finding.startsWith("a.fine"))
			.anyMatch((finding) -> finding.startsWith("a.eaten"))
			.anyMatch((finding) -> finding.startsWith("a.open"))
			.anyMatch((finding) -> finding.startsWith("a.empty"));
	}

	@Test
	void a_key_in_two_places_is_found() {
		MessageKeys fixture = new MessageKeys(Map.of(), Map.of(),
				Map.of("a.properties", "a.one=1\na.two=2", "b.properties", "a.one=Other"));
		assertThat(fixture.doubled()).singleElement().asString().startsWith("a.one in ");
	}

}
