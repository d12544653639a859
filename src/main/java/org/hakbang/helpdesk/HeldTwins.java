package org.hakbang.helpdesk;

import java.util.List;
import java.util.Set;

import org.hakbang.helpdesk.HeldEntry.Fact;
import org.springframework.stereotype.Component;

/**
 * Which other cases may be the same person's, and what somebody judged. Of another desk
 * only its name is told.
 */
@Component
class HeldTwins implements HeldChapter {

	private final Twins twins;

	private final HeldWords words;

	HeldTwins(Twins twins, HeldWords words) {
		this.twins = twins;
		this.words = words;
	}

	@Override
	public int order() {
		return 80;
	}

	@Override
	public String title() {
		return "held.twins";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_twin");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<Fact> facts = this.twins.of(file.id())
			.stream()
			.map((twin) -> new Fact((twin.id() != null) ? twin.code() : this.words.text(twin.desk()), judged(twin)))
			.toList();
		return facts.isEmpty() ? List.of() : List.of(new HeldEntry("", "", facts));
	}

	private String judged(CaseTwin twin) {
		Boolean same = twin.same();
		return this.words.say((same == null) ? "held.twin.open" : (same ? "connect.alike.yes" : "connect.alike.no"));
	}

}
