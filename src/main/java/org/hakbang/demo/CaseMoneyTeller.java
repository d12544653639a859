package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.hakbang.directory.FundingWindow;
import org.hakbang.engine.Timers;
import org.hakbang.helpdesk.ApplicationTasks;
import org.hakbang.helpdesk.ApplicationView;
import org.hakbang.helpdesk.Applications;
import org.hakbang.helpdesk.CaseAgreements;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseFitting;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMoney;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How the projects of the story are paid for, and with whom they are agreed. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class CaseMoneyTeller {

	private final CaseMoney money;

	private final CaseFitting fitting;

	private final Applications applications;

	private final ApplicationTasks tasks;

	private final CaseAgreements agreements;

	private final Timers timers;

	CaseMoneyTeller(CaseMoney money, CaseFitting fitting, Applications applications, ApplicationTasks tasks,
			CaseAgreements agreements, Timers timers) {
		this.money = money;
		this.fitting = fitting;
		this.applications = applications;
		this.tasks = tasks;
		this.agreements = agreements;
		this.timers = timers;
	}

	CaseMoney money() {
		return this.money;
	}

	/** What waited long enough goes on, in the case and in its applications. */
	void time(CaseId id) {
		this.timers.runDue(id.subject());
		this.applications.of(id).forEach((application) -> this.timers.runDue(application.id().subject()));
	}

	/** Where nobody was asked for money, there is own money. */
	void settle(CaseId id, String ownMoney) {
		if (this.applications.of(id).isEmpty()) {
			StoryTeller.done(this.money.say(id, Map.of("way", List.of("own-money"), "why", List.of(ownMoney))));
		}
	}

	/**
	 * Applies to a window of the directory by its name, or to a funder that is in none.
	 */
	void apply(CaseId id, Map<String, List<String>> fields) {
		if (!fields.containsKey("window")) {
			StoryTeller.done(this.applications.begin(id, fields));
			return;
		}
		String name = fields.get("window").get(0);
		FundingWindow window = this.fitting.of(id)
			.stream()
			.map((fit) -> fit.window())
			.filter((each) -> each.data().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No window of the story is called " + name));
		Map<String, List<String>> asked = new HashMap<>(fields);
		asked.put("version", List.of(String.valueOf(window.upkeep().version())));
		StoryTeller.done(this.fitting.apply(id, window.id(), asked));
	}

	/** Finishes the open task of the application to a funder, with all its pieces. */
	void goOn(CaseId id, String funder, Map<String, List<String>> fields) {
		ApplicationView application = named(id, funder);
		this.timers.runDue(application.id().subject());
		Map<String, List<String>> form = new HashMap<>(fields);
		form.put("piece", IntStream.range(0, application.pieces().size()).mapToObj(String::valueOf).toList());
		String task = named(id, funder).tasks().get(0).id();
		CaseFinishing outcome = this.tasks.finish(id, application.id(), task, form);
		if (!(outcome instanceof CaseFinishing.Done)) {
			throw new IllegalStateException("The demonstration was refused: " + funder + " " + outcome);
		}
	}

	private ApplicationView named(CaseId id, String funder) {
		return this.applications.of(id)
			.stream()
			.filter((each) -> each.funder().equals(funder))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No funder of the story is called " + funder));
	}

	void agree(CaseId id, Map<String, List<String>> fields) {
		try {
			StoryTeller.done(this.agreements.agree(id, fields,
					Paper.saying("agreement.pdf", "Agreement between the holder and the partner")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
