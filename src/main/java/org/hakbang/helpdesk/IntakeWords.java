package org.hakbang.helpdesk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.hakbang.checklist.IntakeField;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was answered at the door, in the reader's words. */
@Component
public class IntakeWords {

	private final Territories territories;

	private final MessageSource messages;

	IntakeWords(Territories territories, MessageSource messages) {
		this.territories = territories;
		this.messages = messages;
	}

	public String said(IntakeField field, List<String> values) {
		Locale reader = LocaleContextHolder.getLocale();
		return values.stream().map((value) -> switch (field.kind()) {
			case CHOICE, CHOICES -> field.option(value).in(reader);
			case PLACE -> this.territories.get(TerritoryId.ofKey(value)).name();
			case COUNTRY -> new Locale("", value).getDisplayCountry(reader);
			case YES_NO -> this.messages.getMessage("intake.word." + value, null, reader);
			default -> value;
		}).collect(Collectors.joining(", "));
	}

}
