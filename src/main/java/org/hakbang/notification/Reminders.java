package org.hakbang.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hakbang.engine.Subjects;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Offices;
import org.hakbang.identity.Role;
import org.hakbang.shared.Chore;
import org.hakbang.shared.Text;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who do a task that it is there, that its date is near or has come, and
 * those whom it concerns that it is late. It looks at open tasks only, so that a task
 * that is done or in other hands is not mentioned any more.
 */
@Component
class Reminders implements Chore {

	private static final Log LOG = LogFactory.getLog(Reminders.class);

	/** In one run and country; the next run goes on. */
	private static final int AT_MOST = 500;

	private static final Locale LANGUAGE = Locale.ENGLISH;

	private final TaskWordRows rows;

	private final Notices notices;

	private final Subjects owners;

	private final Bundles bundles;

	private final Territories territories;

	private final Offices offices;

	private final Calendars calendars;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final int before;

	private final int escalateAfter;

	private final Duration fresh;

	Reminders(TaskWordRows rows, Notices notices, Subjects owners, Bundles bundles, Territories territories,
			Offices offices, Calendars calendars, TransactionTemplate transaction, Clock clock,
			@Value("${hakbang.reminders.before}") int before,
			@Value("${hakbang.reminders.escalate-after}") int escalateAfter,
			@Value("${hakbang.reminders.new-within}") Duration fresh) {
		if (before < 0 || escalateAfter < 1) {
			throw new IllegalArgumentException(
					"hakbang.reminders: before is 0 or more working days, escalate-after 1 or more");
		}
		this.rows = rows;
		this.notices = notices;
		this.owners = owners;
		this.bundles = bundles;
		this.territories = territories;
		this.offices = offices;
		this.calendars = calendars;
		this.transaction = transaction;
		this.clock = clock;
		this.before = before;
		this.escalateAfter = escalateAfter;
		this.fresh = fresh;
	}

	@Override
	public String name() {
		return "reminders";
	}

	@Override
	public void run() {
		Instant now = this.clock.instant();
		for (Country country : this.territories.countries()) {
			LocalDate today = LocalDate.ofInstant(now, country.zone());
			TaskStages stages = TaskStages.of(country.code(), today, this.calendars.workingDays(country.code()),
					this.before, this.escalateAfter, now.minus(this.fresh));
			for (TaskWord word : this.rows.due(stages, AT_MOST)) {
				try {
					this.transaction.executeWithoutResult((status) -> tell(word, country, today));
				}
				catch (RuntimeException ex) {
					LOG.error("A reminder of task " + word.task() + " failed and will be tried again", ex);
				}
			}
		}
	}

	private void tell(TaskWord word, Country country, LocalDate today) {
		if (this.rows.stillOpen(word.task())) {
			this.notices.send(new NewNotice(word.to(), kind(word), word.where(),
					this.owners.get(word.subject()).taskPage(word.subject(), word.task()), words(word, country, today),
					word.once()));
		}
	}

	private static String kind(TaskWord word) {
		return switch (word.part()) {
			case "nobody" -> (word.office().isEmpty() || Role.ofKey(word.role()).filter(Role::ofDesk).isPresent())
					? "task-nobody" : "task-nobody-office";
			case "concerned" -> "task-escalated";
			default -> "task-" + word.stage() + ((word.stage().equals("new") && word.due() != null) ? "-due" : "");
		};
	}

	/** Title, who does it, date, and how many working days late. */
	private List<String> words(TaskWord word, Country country, LocalDate today) {
		Text who = this.offices.doer(word.role(), word.office(), word.where());
		List<String> words = new ArrayList<>(List.of(title(word), who.in(LANGUAGE)));
		if (word.due() != null) {
			words.add(word.due().toString());
			words.add(String.valueOf(country.workingDays().between(word.due(), today)));
		}
		return words;
	}

	private String title(TaskWord word) {
		String bundle = this.owners.get(word.subject()).bundle(word.subject());
		StepDefinition step = this.bundles.get(bundle).definition().step(word.step());
		return step.task(word.taskKey()).map(TaskDefinition::title).orElse(step.title()).in(LANGUAGE);
	}

}
