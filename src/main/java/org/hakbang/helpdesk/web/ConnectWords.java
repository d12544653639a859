package org.hakbang.helpdesk.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.hakbang.directory.DirectoryWords;
import org.hakbang.directory.ServiceKinds;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.ProposedService;
import org.hakbang.shared.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says kinds of services and outcomes to people; in templates as {@code @connect}. */
@Component("connect")
class ConnectWords {

	private final DirectoryWords words;

	private final MessageSource messages;

	ConnectWords(DirectoryWords words, MessageSource messages) {
		this.words = words;
		this.messages = messages;
	}

	/** A word that only a bundle knows is said as it stands there. */
	public String service(String word) {
		return this.words.service(word);
	}

	/** What can be chosen, by its words; what is proposed for the case first. */
	public List<Option> services(List<ProposedService> proposed) {
		List<String> first = proposed.stream().map(ProposedService::service).toList();
		Stream<Option> rest = ServiceKinds.ALL.stream()
			.filter((word) -> !first.contains(word))
			.map((word) -> Option.of(word, service(word)))
			.sorted(Comparator.comparing((Option option) -> option.value().equals("other"))
				.thenComparing(Option::label, java.text.Collator.getInstance(LocaleContextHolder.getLocale())));
		return Stream.concat(first.stream().map((word) -> Option.of(word, service(word))), rest).toList();
	}

	public List<Option> outcomes() {
		Locale reader = LocaleContextHolder.getLocale();
		return CaseLinks.OUTCOMES.stream()
			.map((word) -> Option.of(word, this.messages.getMessage("connect.outcome." + word, null, reader)))
			.toList();
	}

}
