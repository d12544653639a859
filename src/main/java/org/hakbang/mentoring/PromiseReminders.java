package org.hakbang.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.identity.People;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.Chore;
import org.hakbang.shared.PersonId;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds whoever promised something two working days before it is due, and tells them
 * and whoever noted it when the day has passed. Once each, however often it runs.
 */
@Component
class PromiseReminders implements Chore {

	/** Longest way from a day to the second working day after it, long holidays too. */
	private static final int AHEAD = 14;

	/**
	 * What has been open for longer than this was told before, or is no news any more.
	 */
	private static final int BEHIND = 30;

	private static final int WORKING_DAYS_BEFORE = 2;

	private final PromiseRows promises;

	private final People people;

	private final Territories territories;

	private final Calendars calendars;

	private final Notices notices;

	private final TransactionTemplate transaction;

	private final Today today;

	private final Clock clock;

	PromiseReminders(PromiseRows promises, People people, Territories territories, Calendars calendars, Notices notices,
			TransactionTemplate transaction, Today today, Clock clock) {
		this.promises = promises;
		this.people = people;
		this.territories = territories;
		this.calendars = calendars;
		this.notices = notices;
		this.transaction = transaction;
		this.today = today;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "promises";
	}

	@Override
	public void run() {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		List<Promise> open = this.promises.due(today.minusDays(BEHIND), today.plusDays(AHEAD));
		Map<String, LocalDate> days = new HashMap<>();
		for (Promise promise : open) {
			LocalDate here = days.computeIfAbsent(promise.territory().country(),
					(country) -> this.today.in(promise.territory()));
			if (here.isAfter(promise.due())) {
				this.transaction.executeWithoutResult((status) -> late(promise));
			}
			else if (!here.isBefore(this.calendars.workingDays(promise.territory().country())
				.before(promise.due(), WORKING_DAYS_BEFORE))) {
				this.transaction.executeWithoutResult((status) -> tell(promise, promise.by(), "promise-due"));
			}
		}
	}

	private void late(Promise promise) {
		tell(promise, promise.by(), "promise-late");
		if (!promise.notedBy().equals(promise.by())) {
			tell(promise, promise.notedBy(), "promise-late");
		}
	}

	private void tell(Promise promise, PersonId person, String kind) {
		String name = this.people.names(Set.of(promise.by())).getOrDefault(promise.by(), "");
		this.notices.send(new NewNotice(person, kind, promise.territory(), PromiseBook.page(promise),
				List.of(name, this.territories.get(promise.territory()).name(), promise.due().toString()),
				kind + ":" + promise.id()));
	}

}
