package org.hakbang.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.hakbang.checklist.IntakeField;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the register in the reader's language. */
@Component
class RegisterWords {

	private final Territories territories;

	private final MessageSource messages;

	RegisterWords(Territories territories, MessageSource messages) {
		this.territories = territories;
		this.messages = messages;
	}

	/** The heads of the columns. */
	List<String> head(RegisterQuery query) {
		List<String> head = new ArrayList<>(List.of(say("figures.register.code"), say("figures.register.received"),
				say("figures.register.closed"), say("figures.register.closed-why")));
		query.columns().forEach((field) -> head.add(field.label().in(locale())));
		return head;
	}

	/** For one register: it remembers the names of places. */
	Row rows(RegisterQuery query) {
		Map<String, String> places = new HashMap<>();
		return (line) -> {
			List<Object> cells = new ArrayList<>(List.of(line.code(), day(query, line.receivedAt()),
					day(query, line.closedAt()), closed(line.closedWhy())));
			query.columns()
				.forEach((field) -> cells.add(line.facts()
					.getOrDefault(field.id(), List.of())
					.stream()
					.map((value) -> said(field, value, places))
					.collect(Collectors.joining("; "))));
			return cells;
		};
	}

	private Object day(RegisterQuery query, @Nullable Instant moment) {
		return (moment != null) ? LocalDate.ofInstant(moment, query.scope().zone()) : "";
	}

	private String closed(@Nullable String why) {
		return (why != null) ? say("case.closed." + why) : "";
	}

	private String said(IntakeField field, String value, Map<String, String> places) {
		return switch (field.kind()) {
			case CHOICE, CHOICES -> field.option(value).in(locale());
			case PLACE -> places.computeIfAbsent(value, this::place);
			case COUNTRY -> new Locale("", value).getDisplayCountry(locale());
			case YES_NO -> say("intake.word." + value);
			default -> value;
		};
	}

	private String place(String key) {
		try {
			return this.territories.get(TerritoryId.ofKey(key)).name();
		}
		catch (NotFound ex) {
			return key;
		}
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, key, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	/** From a line to the cells of a row. */
	interface Row {

		List<Object> of(RegisterLine line);

	}

}
