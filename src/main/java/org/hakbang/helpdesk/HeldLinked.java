package org.hakbang.helpdesk;

import java.util.List;
import java.util.Set;

import org.hakbang.helpdesk.HeldEntry.Fact;
import org.springframework.stereotype.Component;

/** Which cases belong together with this one. */
@Component
class HeldLinked implements HeldChapter {

	private final LinkedCases linked;

	private final HeldWords words;

	HeldLinked(LinkedCases linked, HeldWords words) {
		this.linked = linked;
		this.words = words;
	}

	@Override
	public int order() {
		return 75;
	}

	@Override
	public String title() {
		return "linked";
	}

	@Override
	public Set<String> tables() {
		return Set.of("help_case_tie");
	}

	@Override
	public List<HeldEntry> of(CaseFile file) {
		List<Fact> facts = this.linked.of(file.id())
			.stream()
			.map((each) -> new Fact(each.code(), this.words.say("linked.as." + each.as())))
			.toList();
		return facts.isEmpty() ? List.of() : List.of(new HeldEntry("", "", facts));
	}

}
