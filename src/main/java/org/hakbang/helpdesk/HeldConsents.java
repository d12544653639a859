package org.hakbang.helpdesk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.helpdesk.domain.Consents;
import org.springframework.stereotype.Component;

/** What the person agreed to, and took back. */
@Component
class HeldConsents implements HeldChapter {

	private final Consents consents;

	private final HeldWords words;

	HeldConsents(Consents consents, HeldWords words) {
		this.consents = consents;
		this.words = words;
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public String title() {
		return "case.consent";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_consent");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		return this.consents.of(file.id())
			.stream()
			.map((consent) -> new HeldEntry(this.words.say(consent.given() ? "held.agreed" : "held.taken-back"),
					this.words.day(consent.on()),
					this.words.facts()
						.add("held.how", this.words.say("case.consent.how." + consent.how()))
						.add("case.consent.covers",
								consent.covers()
									.stream()
									.sorted()
									.map((what) -> this.words.say("case.consent.covers." + what))
									.collect(Collectors.joining("; ")))
						.add("held.noted", this.words.moment(file, consent.recordedAt()))
						.all()))
			.toList();
	}

}
