package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.OfficerDecisions;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.Standing;
import org.hakbang.demo.DeskStory.Chapter;
import org.hakbang.demo.DeskStory.What;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.CaseDocuments;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.CaseStepView;
import org.hakbang.helpdesk.CaseTaskView;
import org.hakbang.helpdesk.CaseTasks;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ContactForm;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The work of the desks on their cases: tasks, answers, contacts. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class CaseWork {

	/** The name of a condition of the product; no step is meant. */
	private static final String MONEY_SETTLED = "applications-decided";

	private final Cases cases;

	private final CaseTasks tasks;

	private final CaseDocuments documents;

	private final CaseMoneyTeller money;

	private final CaseLinks links;

	private final Processes processes;

	private final Resolutions resolutions;

	private final OfficerDecisions officers;

	private final ActingAs acting;

	CaseWork(Cases cases, CaseTasks tasks, CaseDocuments documents, CaseMoneyTeller money, CaseLinks links,
			Processes processes, Resolutions resolutions, OfficerDecisions officers, ActingAs acting) {
		this.cases = cases;
		this.tasks = tasks;
		this.documents = documents;
		this.money = money;
		this.links = links;
		this.processes = processes;
		this.resolutions = resolutions;
		this.officers = officers;
		this.acting = acting;
	}

	/**
	 * Works on a case until the chapter's step is under way and so many of its tasks are
	 * done, or it stands before the officer; who has decided what stands before it.
	 */
	void work(DeskStory story, CaseId id, Chapter chapter, PersonId officer, LocalDate today) {
		while (!arrived(id, chapter)) {
			CaseStepView step = this.cases.get(id).current().orElseThrow();
			if (step.status() == CaseStepStatus.SUBMITTED) {
				this.acting.run(officer, () -> approve(id, step.step().id()));
			}
			else {
				one(story, id, today);
			}
		}
	}

	private boolean arrived(CaseId id, Chapter chapter) {
		Optional<CaseStepView> current = this.cases.get(id).current();
		return current
			.map((step) -> step.step().id().equals(chapter.until()) && (step.status() == CaseStepStatus.SUBMITTED
					|| this.cases.tasks(id, step.step().id()).stream().filter((task) -> task.done()).count() >= chapter
						.tasks()))
			.orElse(true);
	}

	private void approve(CaseId id, String step) {
		StoryTeller.done(this.officers.decide(this.resolutions.of(id.subject(), step).get(0).id(),
				Typed.of(Map.of("decision", "approved"))));
	}

	/** Finishes the first open task of a case with what it asks. */
	void one(DeskStory story, CaseId id, LocalDate today) {
		String task = this.processes.tasks(id.subject())
			.stream()
			.filter((open) -> !open.approval())
			.map(OpenTask::id)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The story waits for nothing in " + id));
		CaseTaskView view = this.tasks.page(id, task);
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Standing standing : view.standings()) {
			Indicator indicator = standing.indicator();
			story.answers()
				.getOrDefault(indicator.code(), Map.of())
				.forEach((field, values) -> fields.put(indicator.code() + "." + field, Told.on(today, values)));
			if (indicator.evidence() == Indicator.Evidence.REQUIRED) {
				paper(id, indicator);
			}
		}
		if (view.definition().completesWhen().contains(MONEY_SETTLED)) {
			this.money.settle(id, story.ownMoney());
		}
		CaseFinishing outcome = this.tasks.finish(id, task, fields);
		if (!(outcome instanceof CaseFinishing.Done)) {
			throw new IllegalStateException("The demonstration was refused: " + view.definition().id() + " " + outcome);
		}
	}

	private void paper(CaseId id, Indicator indicator) {
		try {
			this.documents.add(id,
					new Sending("evidence", List.of(Paper.saying(indicator.code() + ".pdf", indicator.code())),
							List.of(indicator.code()), "", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Speaks to a service or sends the person there, and notes what came of it if the
	 * story says so.
	 */
	void connect(CaseId id, Chapter chapter) {
		boolean referral = chapter.deed() == What.REFER;
		boolean shares = referral && !this.links.shareable(id).isEmpty();
		UUID entry = StoryTeller
			.done(this.links.note(id, referral, new ContactForm(chapter.said("who"), chapter.said("service"), "",
					chapter.said("said"), shares ? List.copyOf(this.links.shareable(id).keySet()) : List.of())));
		if (!chapter.said("outcome").isEmpty()) {
			StoryTeller.done(this.links.outcome(id, entry, chapter.said("outcome"), "", chapter.said("outcome-said")));
		}
	}

}
