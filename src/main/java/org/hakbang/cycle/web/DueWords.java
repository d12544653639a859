package org.hakbang.cycle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.hakbang.checklist.TaskDefinition;
import org.hakbang.checklist.TaskDue;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.PlanningEvent;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a task is due when it is due, as {@code @dueWords}. */
@Component("dueWords")
class DueWords {

	private final Territories territories;

	private final MessageSource messages;

	DueWords(Territories territories, MessageSource messages) {
		this.territories = territories;
		this.messages = messages;
	}

	/**
	 * "10 working days before the annual investment programme is approved on 30 June
	 * 2027"; empty if the date hangs on the task's beginning alone, or if it has not
	 * begun.
	 * @param since when the task began, null if it has not
	 */
	public String why(TaskDefinition task, @Nullable Instant since, TerritoryId place) {
		if (since == null || !(task.due() instanceof TaskDue.By by)) {
			return "";
		}
		Country country = this.territories.country(place);
		PlanningEvent event = country.planning().get(by.event());
		Locale locale = LocaleContextHolder.getLocale();
		return by.on(LocalDate.ofInstant(since, country.zone()), country)
			.map((day) -> this.messages.getMessage((by.daysBefore() > 0) ? "cycle.due.days-before" : "cycle.due.before",
					new Object[] { event.before().in(locale), date(day, locale), by.daysBefore() }, locale))
			.orElse("");
	}

	private String date(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("shell.date", null, locale), locale).format(day);
	}

}
