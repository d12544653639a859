package org.hakbang.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.identity.Addressees;
import org.hakbang.notification.PublicAddress;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of a person: their open tasks that have one, and what comes next in the
 * planning calendar of the countries where they have tasks.
 */
@Service
class CalendarFeed {

	private static final int MOST = 300;

	private static final Locale LANGUAGE = Locale.ENGLISH;

	private final OpenTasks open;

	private final TaskWords words;

	private final Territories territories;

	private final Addressees addressees;

	private final PublicAddress pages;

	private final Clock clock;

	CalendarFeed(OpenTasks open, TaskWords words, Territories territories, Addressees addressees, PublicAddress pages,
			Clock clock) {
		this.open = open;
		this.words = words;
		this.territories = territories;
		this.addressees = addressees;
		this.pages = pages;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public String of(PersonId person) {
		LocalDate today = LocalDate.now(this.clock.withZone(this.addressees.zone(person)));
		List<OpenLine> tasks = Stream.of(Tab.YOURS, Tab.NOBODY)
			.flatMap((tab) -> this.open.page(tab, person, today, 0, MOST).stream())
			.toList();
		Map<Subject, CycleDefinition> definitions = this.words
			.definitions(tasks.stream().map(OpenLine::subject).toList());
		ICalendar calendar = new ICalendar("Hakbang", this.clock.instant());
		for (OpenLine task : tasks) {
			if (task.due() != null) {
				String title = TaskWords.title(definitions.get(task.subject()).step(task.step()), task.taskKey())
					.in(LANGUAGE);
				calendar.add("task-" + task.task() + "@hakbang", task.due(), title, task.territoryName(),
						page(this.words.page(task.subject(), task.task())));
			}
		}
		tasks.stream().map(OpenLine::country).distinct().forEach((country) -> planned(country, today, calendar));
		return calendar.end();
	}

	private void planned(String country, LocalDate today, ICalendar calendar) {
		this.territories.country(country).planning().forEach((key, event) -> {
			LocalDate day = event.next(today);
			calendar.add("planning-" + country + "-" + key + "-" + day.getYear() + "@hakbang", day,
					event.name().in(LANGUAGE), this.territories.country(country).name().in(LANGUAGE), page("/inbox"));
		});
	}

	private String page(String path) {
		return this.pages.known() ? this.pages.of(path) : path;
	}

}
