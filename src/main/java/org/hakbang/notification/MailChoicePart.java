package org.hakbang.notification;

import java.util.Arrays;
import java.util.List;

import org.hakbang.shared.AccountParts;
import org.hakbang.shared.Option;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choice of mails on the page of one's account. */
@Component
class MailChoicePart implements AccountParts {

	private final MailChoices choices;

	private final MessageSource messages;

	MailChoicePart(MailChoices choices, MessageSource messages) {
		this.choices = choices;
		this.messages = messages;
	}

	@Override
	public List<PagePart> parts() {
		return List.of(new PagePart("notification/choice", data(this.choices.own().key(), List.of()),
				PagePart.Where.MAIN, 10));
	}

	/**
	 * @param chosen the key of the choice, empty if it was none
	 */
	Data data(String chosen, List<Problem> problems) {
		return new Data(Arrays.stream(MailChoice.values()).map(this::option).toList(), List.of(chosen), problems);
	}

	private Option option(MailChoice choice) {
		String key = "notification.choice." + choice.key();
		return new Option(choice.key(), say(key), say(key + ".hint"));
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	/** What the part shows. */
	record Data(List<Option> options, List<String> chosen, List<Problem> problems) {

	}

}
