package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hakbang.helpdesk.HeldEntry.Fact;
import org.hakbang.helpdesk.domain.Intakes;
import org.springframework.stereotype.Component;

/** What was told at the door, each time it was saved. */
@Component
class HeldDoor implements HeldChapter {

	private final Intakes intakes;

	private final IntakeVault intake;

	private final HeldWords words;

	HeldDoor(Intakes intakes, IntakeVault intake, HeldWords words) {
		this.intakes = intakes;
		this.intake = intake;
		this.words = words;
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String title() {
		return "case.told";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_intake", "help_case_fact");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<HeldEntry> entries = new ArrayList<>();
		for (Intakes.Saved saved : this.intakes.all(file.id())) {
			List<Fact> facts = new ArrayList<>(
					this.words.answers(file, this.intake.opened(file.row(), saved.sealed())));
			if (!facts.isEmpty()) {
				facts.addAll(this.words.facts().by(saved.by()).all());
				entries.add(new HeldEntry("", this.words.moment(file, saved.at()), facts));
			}
		}
		if (entries.isEmpty()) {
			// Once the person is forgotten the facts alone are left.
			List<Fact> facts = this.words.answers(file, this.intakes.facts(file.id()));
			if (!facts.isEmpty()) {
				entries.add(new HeldEntry("", "", facts));
			}
		}
		return entries;
	}

}
