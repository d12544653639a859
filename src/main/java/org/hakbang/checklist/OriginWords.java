package org.hakbang.checklist;

import java.util.Optional;

import org.hakbang.shared.Text;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says where answers were taken over from; in templates {@code @originWords}. */
@Component("originWords")
public class OriginWords {

	private final ObjectProvider<DeskFigures> figures;

	OriginWords(ObjectProvider<DeskFigures> figures) {
		this.figures = figures;
	}

	/** Who counted, in the reader's language. */
	public String source(Origin origin) {
		return in(this.figures.stream().findFirst().map((known) -> known.source(origin)));
	}

	/** In which period. */
	public String period(Origin origin) {
		return in(this.figures.stream().findFirst().map((known) -> known.period(origin)));
	}

	/** What a form says; null if it says nothing. */
	public @org.jspecify.annotations.Nullable Origin of(String key) {
		return Origin.ofKey(key).orElse(null);
	}

	private static String in(Optional<Text> text) {
		return text.orElse(Text.NONE).in(LocaleContextHolder.getLocale());
	}

}
