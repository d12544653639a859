package org.hakbang.helpdesk;

import java.util.List;
import java.util.Set;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.springframework.stereotype.Component;

/**
 * The documents, listed; the person may have a copy of each, which the desk takes from
 * the case itself.
 */
@Component
class HeldDocuments implements HeldChapter {

	private static final int KILO = 1024;

	private final Evidences evidences;

	private final HeldWords words;

	HeldDocuments(Evidences evidences, HeldWords words) {
		this.evidences = evidences;
		this.words = words;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public String title() {
		return "held.documents";
	}

	@Override
	public Set<String> tables() {
		return Set.of("evidence", "evidence_link");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		return this.evidences.of(file.subject())
			.stream()
			.map((document) -> new HeldEntry(document.name(), this.words.moment(file, document.receivedAt()),
					facts(document)))
			.toList();
	}

	private List<HeldEntry.Fact> facts(EvidenceView document) {
		return this.words.facts()
			.add("held.speaks-of", this.words.day(document.speaksOf()))
			.add("held.behind", String.join(", ", document.indicators()))
			.add("held.size", this.words.say("held.kilobytes", (document.size() + KILO - 1) / KILO))
			.add("held.replaced", (document.supersededBy() != null) ? this.words.say("intake.word.yes") : "")
			.by(document.receivedBy())
			.all();
	}

}
