package org.hakbang.figures;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hakbang.shared.Text;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says periods: “first half of 2026”. */
@Component("periodWords")
class PeriodWords {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

	private final MessageSource messages;

	PeriodWords(MessageSource messages) {
		this.messages = messages;
	}

	/** In the reader's language. */
	public String say(Period period) {
		return say(period, LocaleContextHolder.getLocale());
	}

	/** In every language of the product. */
	Text in(Period period) {
		Map<String, String> texts = new LinkedHashMap<>();
		LANGUAGES.forEach((language) -> texts.put(language.getLanguage(), say(period, language)));
		return new Text(texts);
	}

	private String say(Period period, Locale locale) {
		String year = String.valueOf(period.year());
		return switch (period.rhythm()) {
			case YEAR -> year;
			case HALF_YEAR ->
				this.messages.getMessage("figures.period.half-" + period.number(), new Object[] { year }, locale);
			case QUARTER ->
				this.messages.getMessage("figures.period.quarter-" + period.number(), new Object[] { year }, locale);
			case MONTH -> period.first().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + year;
		};
	}

}
