package org.hakbang.shell;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says all of it, and says the same. */
class MessageLanguagesTest {

	private static final Map<String, String> PROJECT = MessageKeys.bundlesOfProject();

	@Test
	void every_module_speaks_french() {
		MessageLanguages french = new MessageLanguages(PROJECT, "fr", Set.of());
		assertThat(french.withoutFile()).isEmpty();
		assertThat(french.findings()).isEmpty();
	}

	/** The page of components is no public page. */
	@Test
	void what_public_pages_show_is_there_in_spanish() {
		MessageLanguages spanish = new MessageLanguages(PROJECT, "es", Set.of("shell.sample."));
		assertThat(PROJECT.keySet()).anyMatch((file) -> file.endsWith("shell_es.properties"))
			.anyMatch((file) -> file.endsWith("checklist_es.properties"));
		assertThat(spanish.findings()).isEmpty();
	}

	@Test
	void a_module_without_a_file_is_found() {
		assertThat(french("a.one=One", null).withoutFile()).containsExactly("a.properties");
		assertThat(french("a.one=One", "a.one=Un").withoutFile()).isEmpty();
	}

	@Test
	void keys_that_are_missing_or_too_much_are_found() {
		assertThat(french("a.one=One\na.two=Two", "a.two=Deux\na.three=Trois").findings())
			.containsExactly("a.one: missing", "a.three: not in English");
		assertThat(new MessageLanguages(Map.of("a.properties", "a.one=One\na.two=Two", "a_es.properties", "a.two=Dos"),
				"es", Set.of("a.one"))
			.findings()).isEmpty();
	}

	@Test
	void other_arguments_are_found() {
		assertThat(french("a.page=Page {0} of {1}", "a.page=Page {0}").findings())
			.containsExactly("a.page: fills in [0], English [0, 1]");
		assertThat(french("a.n={0,choice,1#one|1<{0} things}", "a.n={0,choice,1#une|1<{0} choses}").findings())
			.isEmpty();
	}

	@Test
	void what_was_left_in_english_is_found_but_not_what_is_the_same_in_both() {
		assertThat(french("a.one=Skip\na.pages=Pages\na.both={0} · {1}", "a.one=Skip\na.pages=Pages\na.both={0} · {1}")
			.findings()).containsExactly("a.one: still English");
	}

	@Test
	void what_would_be_garbled_is_found() {
		assertThat(french("a.one=One\na.two=Two {0}\na.three=Three", "a.one=L'un\na.two=Deux {0\na.three=").findings())
			.hasSize(3);
		assertThat(french("answer.date=d MMMM", "answer.date=d 'de' MMMM").findings()).isEmpty();
	}

	private static MessageLanguages french(String english, String french) {
		return new MessageLanguages((french != null) ? Map.of("a.properties", english, "a_fr.properties", french)
				: Map.of("a.properties", english), "fr", Set.of());
	}

}
