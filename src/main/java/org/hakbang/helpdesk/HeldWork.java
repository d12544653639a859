package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.hakbang.approval.ResolutionPage;
import org.hakbang.approval.ResolutionPages;
import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.Drafts;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.Value;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.springframework.stereotype.Component;

/** What the desk answered and noted in its checklist, and what an officer decided. */
@Component
class HeldWork implements HeldChapter {

	private final Answers answers;

	private final AnswerText texts;

	private final Drafts drafts;

	private final Processes processes;

	private final Resolutions resolutions;

	private final ResolutionPages pages;

	private final HeldWords words;

	HeldWork(Answers answers, AnswerText texts, Drafts drafts, Processes processes, Resolutions resolutions,
			ResolutionPages pages, HeldWords words) {
		this.answers = answers;
		this.texts = texts;
		this.drafts = drafts;
		this.processes = processes;
		this.resolutions = resolutions;
		this.pages = pages;
		this.words = words;
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public String title() {
		return "held.work";
	}

	@Override
	public Set<String> tables() {
		return Set.of("answer", "task_draft", "resolution", "decision");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<HeldEntry> entries = new ArrayList<>();
		for (StepDefinition step : file.definition().steps()) {
			step.indicators().forEach((indicator) -> answered(file, indicator, entries));
			this.resolutions.of(file.subject(), step.id())
				.forEach((resolution) -> entries.add(decided(file, step, resolution)));
		}
		for (OpenTask task : this.processes.tasks(file.subject())) {
			this.drafts.all(task.id())
				.forEach((person,
						draft) -> entries.add(new HeldEntry(this.words.say("held.draft"),
								this.words.moment(file, draft.savedAt()),
								Stream.concat(draft.fields()
									.entrySet()
									.stream()
									.filter((field) -> field.getValue().stream().anyMatch((value) -> !value.isBlank()))
									.map((field) -> new Fact(field.getKey(), String.join(", ", field.getValue()))),
										this.words.facts().by(person).all().stream())
									.toList())));
		}
		return entries;
	}

	private void answered(CaseFile file, Indicator indicator, List<HeldEntry> entries) {
		for (Answer answer : this.answers.history(file.subject(), indicator.code())) {
			Value value = answer.value();
			String reason = answer.notApplicable();
			entries.add(new HeldEntry(indicator.code() + " " + this.words.text(indicator.title()),
					this.words.moment(file, answer.enteredAt()),
					this.words.facts()
						.add("held.answer", (value != null) ? this.texts.say(indicator, value) : "")
						.add("held.not-applicable", (reason != null) ? reason : "")
						.add("held.said", answer.note())
						.by(answer.enteredBy())
						.all()));
		}
	}

	private HeldEntry decided(CaseFile file, StepDefinition step, ResolutionView resolution) {
		ResolutionPage.Decision decision = this.pages.get(resolution.id()).decision();
		HeldWords.Facts facts = this.words.facts()
			.add("held.submitted", this.words.moment(file, resolution.submittedAt()))
			.add("held.submitted-by", this.words.who(resolution.submittedBy()));
		if (decision != null) {
			facts.add("held.decided", this.words.day(decision.decidedOn()))
				.add("held.decision", this.words.say("held.decision." + decision.outcome()))
				.add("held.why", decision.reasons())
				.add("held.number", decision.number())
				.add("held.by", decision.signatory());
		}
		return new HeldEntry(this.words.say("held.decision-on", this.words.text(step.title())), "", facts.all());
	}

}
