package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hakbang.approval.OfficerDecisions;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.demo.DeskStory.Chapter;
import org.hakbang.demo.DeskStory.What;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.helpdesk.CaseDocuments;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.CaseTasks;
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

	private static final Set<StepPhase> UNDER_WAY = Set.of(StepPhase.RUNNING, StepPhase.SUBMITTED, StepPhase.RETURNED);

	private final CaseTasks tasks;

	private final CaseDocuments documents;

	private final CaseMoneyTeller money;

	private final CaseLinks links;

	private final Processes processes;

	private final Resolutions resolutions;

	private final OfficerDecisions officers;

	private final ActingAs acting;

	CaseWork(CaseTasks tasks, CaseDocuments documents, CaseMoneyTeller money, CaseLinks links, Processes processes,
			Resolutions resolutions, OfficerDecisions officers, ActingAs acting) {
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
	void work(DeskStory story, Work on, Chapter chapter, PersonId officer, LocalDate today) {
		// Asks the engine and not the case's page, which reads all that is known of it.
		Map<String, StepPhase> phases = this.processes.phases(on.id().subject());
		while (!arrived(on.id(), chapter, phases)) {
			Optional<String> submitted = step(phases, StepPhase.SUBMITTED);
			if (submitted.isPresent()) {
				this.acting.run(officer, () -> approve(on.id(), submitted.get()));
			}
			else {
				one(story, on, chapter.said("task"), today);
			}
			phases = this.processes.phases(on.id().subject());
		}
	}

	private boolean arrived(CaseId id, Chapter chapter, Map<String, StepPhase> phases) {
		String until = chapter.until();
		if (until == null) {
			return phases.values().stream().noneMatch((phase) -> UNDER_WAY.contains(phase));
		}
		StepPhase phase = phases.get(until);
		return phase == StepPhase.SUBMITTED
				|| (UNDER_WAY.contains(phase) && this.processes.done(id.subject(), until).size() >= chapter.tasks());
	}

	private static Optional<String> step(Map<String, StepPhase> phases, StepPhase phase) {
		return phases.entrySet().stream().filter((step) -> step.getValue() == phase).map(Map.Entry::getKey).findFirst();
	}

	private void approve(CaseId id, String step) {
		StoryTeller.done(this.officers.decide(this.resolutions.of(id.subject(), step).get(0).id(),
				Typed.of(Map.of("decision", "approved"))));
	}

	/**
	 * Finishes an open task of a case with what it asks.
	 * @param key which; the first if it is empty
	 */
	void one(DeskStory story, Work on, String key, LocalDate today) {
		CaseId id = on.id();
		OpenTask open = this.processes.tasks(id.subject())
			.stream()
			.filter((each) -> !each.approval() && (key.isEmpty() || each.key().equals(key)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The story waits for nothing in " + id));
		StepDefinition step = on.definition().step(open.step());
		TaskDefinition task = step.task(open.key()).orElseThrow();
		Map<String, List<String>> fields = new LinkedHashMap<>();
		step.indicators()
			.stream()
			.filter((indicator) -> indicator.computed() == null && task.id().equals(indicator.task()))
			.forEach((indicator) -> {
				story.answers()
					.getOrDefault(indicator.code(), Map.of())
					.forEach((field, values) -> fields.put(indicator.code() + "." + field, Told.on(today, values)));
				if (indicator.evidence() == Indicator.Evidence.REQUIRED) {
					paper(id, indicator);
				}
			});
		if (task.completesWhen().contains(MONEY_SETTLED)) {
			this.money.settle(id, story.ownMoney());
		}
		CaseFinishing outcome = this.tasks.finish(id, open.id(), fields);
		if (!(outcome instanceof CaseFinishing.Done)) {
			throw new IllegalStateException("The demonstration was refused: " + task.id() + " " + outcome);
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

	/** A case that is worked on. */
	record Work(CaseId id, CycleDefinition definition) {
	}

}
