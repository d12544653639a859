package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hakbang.checklist.IntakeField;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.springframework.stereotype.Component;

/** What the person said about the help. */
@Component
class HeldFeedback implements HeldChapter {

	private final CaseFeedback feedback;

	private final IntakeWords intake;

	private final HeldWords words;

	HeldFeedback(CaseFeedback feedback, IntakeWords intake, HeldWords words) {
		this.feedback = feedback;
		this.intake = intake;
		this.words = words;
	}

	@Override
	public int order() {
		return 46;
	}

	@Override
	public String title() {
		return "held.feedback";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_feedback", "help_case_feedback_fact");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		return this.feedback.of(file.id()).stream().map((said) -> entry(file, said)).toList();
	}

	private HeldEntry entry(CaseFile file, FeedbackView said) {
		List<Fact> facts = new ArrayList<>();
		for (IntakeField question : file.rules().feedback()) {
			List<String> answers = said.answers().getOrDefault(question.id(), List.of());
			if (!answers.isEmpty()) {
				facts.add(new Fact(this.words.text(question.label()), this.intake.said(question, answers)));
			}
		}
		facts.addAll(this.words.facts().by(said.by()).all());
		String about = said.about().equals(CaseFeedback.CLOSING) ? this.words.say("feedback.closing")
				: this.words.text(file.definition().step(said.about()).title());
		return new HeldEntry(about, this.words.moment(file, said.at()), facts);
	}

}
