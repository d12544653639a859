package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.desk.Outreach;
import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.helpdesk.domain.CaseClosings;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.helpdesk.domain.HelpCase;
import org.springframework.stereotype.Component;

/** How the case came, how its steps went, how it was closed. */
@Component
class HeldStory implements HeldChapter {

	private final CaseSteps steps;

	private final CaseClosings closings;

	private final CaseBatches batches;

	private final Outreach outreach;

	private final CaseReading reading;

	private final HeldWords words;

	HeldStory(CaseSteps steps, CaseClosings closings, CaseBatches batches, Outreach outreach, CaseReading reading,
			HeldWords words) {
		this.steps = steps;
		this.closings = closings;
		this.batches = batches;
		this.outreach = outreach;
		this.reading = reading;
		this.words = words;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public String title() {
		return "held.story";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case", "help_case_step", "help_case_transition", "help_case_closing",
				"help_case_batch_item");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<HeldEntry> entries = new ArrayList<>();
		HelpCase row = file.row();
		HeldWords.Facts came = this.words.facts()
			.add("held.code", row.code())
			.add("held.kind", this.words.text(file.definition().title()))
			.add("held.desk", this.words.text(file.desk().name()))
			.add("held.source", this.words.say("case.source." + row.source()))
			.by(row.caseId().equals(file.id()) && row.receivedBy() != null
					? new org.hakbang.shared.PersonId(row.receivedBy()) : null);
		this.batches.outreach(file.id())
			.ifPresent((entry) -> came.add("held.after", this.outreach.get(file.desk().id(), entry).topic()));
		this.reading.view(file).links().forEach((link) -> came.add("held.linked", link.code()));
		entries.add(new HeldEntry(this.words.say("case.came"), this.words.moment(file, row.receivedAt()), came.all()));
		List<CaseSteps.Change> changes = this.steps.changes(file.id());
		for (StepDefinition step : file.definition().steps()) {
			List<Fact> went = changes.stream()
				.filter((change) -> change.step().equals(step.id()))
				.map((change) -> new Fact(this.words.moment(file, change.at()),
						this.words.say("case.step." + change.status().key())))
				.toList();
			if (!went.isEmpty()) {
				entries.add(new HeldEntry(this.words.text(step.title()), "", went));
			}
		}
		for (CaseClosings.Row closing : this.closings.of(file.id())) {
			entries.add(new HeldEntry(this.words.say("held." + closing.what()), this.words.moment(file, closing.at()),
					this.words.facts()
						.add("held.why", closing.why().isEmpty() ? "" : this.words.say("case.closed." + closing.why()))
						.add("held.said", this.words.opened(file, closing.said()))
						.by(closing.by())
						.all()));
		}
		return entries;
	}

}
