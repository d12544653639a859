package org.hakbang.helpdesk.web;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.helpdesk.CaseFeedback;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for what people say about the help; in templates {@code @feedback}. */
@Component("feedback")
class FeedbackWords {

	private final MessageSource words;

	FeedbackWords(MessageSource words) {
		this.words = words;
	}

	/** What something was said about: a step, or the end. */
	public String about(CycleDefinition kind, String about) {
		return about.equals(CaseFeedback.CLOSING)
				? this.words.getMessage("feedback.closing", null, LocaleContextHolder.getLocale())
				: kind.step(about).title().in(LocaleContextHolder.getLocale());
	}

}
