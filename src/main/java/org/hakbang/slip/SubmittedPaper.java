package org.hakbang.slip;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What was sent by a link, as a document: every question in its words, what was answered,
 * by whom and when. Plain text, so that any name can be read anywhere.
 */
@Component
class SubmittedPaper {

	private final AnswerText words;

	private final MessageSource messages;

	private final Territories territories;

	private final Clock clock;

	SubmittedPaper(AnswerText words, MessageSource messages, Territories territories, Clock clock) {
		this.words = words;
		this.messages = messages;
		this.territories = territories;
		this.clock = clock;
	}

	/** Everything on it has been read without a problem. */
	Evidences.Upload of(Slip slip, Map<Asked, Indicator> asked) {
		Locale locale = LocaleContextHolder.getLocale();
		Country country = this.territories.country(slip.territory());
		ZoneId zone = country.zone();
		StringBuilder text = new StringBuilder();
		line(text, say(locale, "slip.document.title", slip.code().toString()));
		line(text, say(locale, "slip.document.place", this.territories.get(slip.territory()).name()));
		line(text, say(locale, "slip.document.office",
				country.offices().getOrDefault(slip.office(), Text.NONE).in(locale)));
		line(text, say(locale, "slip.document.by", slip.returned().statedBy()));
		line(text, say(locale, "slip.document.at",
				DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(this.clock.instant().atZone(zone))));
		line(text, say(locale, "slip.document.how"));
		LocalDate today = LocalDate.now(this.clock.withZone(zone));
		asked.forEach((question, indicator) -> {
			AnswerForm.Read read = AnswerForm.read(indicator, slip.returned().fields(), country.currency(), today);
			line(text, "");
			line(text, question.code() + "  " + question.question().in(locale));
			line(text, say(locale, "slip.document.answer", answer(indicator, read, locale)));
			if (read.speaksOf() != null) {
				line(text, say(locale, "slip.document.speaks-of", read.speaksOf().toString()));
			}
			if (!read.note().isEmpty()) {
				line(text, say(locale, "slip.document.note", read.note()));
			}
		});
		return new Document(slip.code() + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private String answer(Indicator indicator, AnswerForm.Read read, Locale locale) {
		if (read.value() != null) {
			return this.words.say(indicator, read.value(), locale);
		}
		return (read.notApplicable() != null) ? say(locale, "slip.document.not-applicable", read.notApplicable())
				: say(locale, "slip.document.open");
	}

	private String say(Locale locale, String key, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

	private static void line(StringBuilder text, String line) {
		// What somebody typed over several lines never looks like a line of ours.
		text.append(line.replaceAll("\\R", "\n    | ")).append('\n');
	}

	/** Bytes that were made here. */
	record Document(String name, byte[] content) implements Evidences.Upload {

		@Override
		public long size() {
			return this.content.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(this.content);
		}

	}

}
