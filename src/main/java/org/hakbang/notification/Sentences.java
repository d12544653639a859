package org.hakbang.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in the reader's language. */
@Component
class Sentences {

	private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/** A day among the words, written as 2026-12-11, is said in the reader's way. */
	String of(String kind, List<String> words, Locale locale) {
		DateTimeFormatter days = DateTimeFormatter.ofPattern(say("shell.date", locale), locale);
		return say("notice." + kind, locale,
				words.stream().map((word) -> word.matches(DAY) ? days.format(LocalDate.parse(word)) : word).toArray());
	}

	String say(String key, Locale locale, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

}
