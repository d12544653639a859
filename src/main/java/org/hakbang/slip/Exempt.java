package org.hakbang.slip;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * "Does not apply here because we have no airport", written where an answer was asked: in
 * English, or in the words of the office's language.
 */
@Component
class Exempt {

	private static final Pattern SHORT = Pattern.compile("n\\.?/?a\\.?|not applicable", Pattern.CASE_INSENSITIVE);

	private static final Pattern ENGLISH = Pattern.compile(
			"(?:it |this )?does not apply(?: here)?(?:\\s*[,:;.-]?\\s*(?:because\\b)?\\s*[,:;.-]?\\s*(?<reason>.*))?",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final MessageSource messages;

	Exempt(MessageSource messages) {
		this.messages = messages;
	}

	/** Whether an answer says that the question does not apply. */
	boolean is(String answer) {
		return SHORT.matcher(answer).matches() || ENGLISH.matcher(answer).matches() || own().matcher(answer).matches();
	}

	/** The reason that stands behind these words; empty if none does. */
	String reason(String answer) {
		for (Pattern words : new Pattern[] { own(), ENGLISH }) {
			Matcher found = words.matcher(answer);
			if (found.matches() && found.group("reason") != null) {
				return found.group("reason").strip();
			}
		}
		return "";
	}

	/** The words of the language that the sheet was written in. */
	private Pattern own() {
		Locale locale = LocaleContextHolder.getLocale();
		String words = Pattern.quote(this.messages.getMessage("slip.sheet.not-applicable", null, locale));
		String because = Pattern.quote(this.messages.getMessage("slip.sheet.because", null, locale));
		return Pattern.compile(words + "(?:\\s*[,:;.-]?\\s*(?:" + because + ")?\\s*[,:;.-]?\\s*(?<reason>.*))?",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

}
