package org.hakbang.picture;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The word for a status stands in the shape, whatever the language. */
class WordsOfPicturesTest {

	/**
	 * The narrowest shape with a word, without its edges and the sign before the word.
	 */
	private static final double ROOM = 150 - 9 - 19 - 4;

	private static final double SIZE = 13.5;

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr" })
	void no_word_runs_out_of_its_box(String language) {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames("classpath:messages/shell", "classpath:messages/cycle", "classpath:messages/picture");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		List<String> keys = List.of("step.waiting", "step.running", "step.draft-complete", "picture.submitted",
				"step.returned", "step.signed-off", "step.recognised", "cycle.task.not-started", "cycle.task.open",
				"cycle.task.done", "cycle.task.left-out");
		assertThat(keys).allSatisfy((key) -> {
			String word = messages.getMessage(key, null, Locale.forLanguageTag(language));
			assertThat(Lines.width(word, SIZE)).as(word).isLessThanOrEqualTo(ROOM);
		});
	}

}
