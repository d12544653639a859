package org.hakbang.slip;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What leaves to an office and comes back is in one language, whatever language the
 * person reads who sends it or takes it in: the words of a returned sheet are known again
 * by those that were written into it. English, until offices have a language of theirs.
 */
final class OfficeLanguage {

	private OfficeLanguage() {
	}

	static <T> T during(Supplier<T> work) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		try {
			return work.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

}
