package org.hakbang.helpdesk.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.CaseRules.Skip;
import org.hakbang.shared.Text;

/** Which steps a plain need does without, as its kind of case says. */
public final class PlainNeeds {

	private PlainNeeds() {
	}

	/**
	 * The steps that are left out, each with the reason for people.
	 * @param facts what was answered at the door, by field; a field without an answer
	 * leaves nothing out
	 */
	public static Map<String, Text> skipped(CaseRules rules, Map<String, List<String>> facts) {
		Map<String, Text> skipped = new LinkedHashMap<>();
		for (Skip skip : rules.skips()) {
			List<String> chosen = facts.getOrDefault(skip.field(), List.of());
			if (!chosen.isEmpty() && skip.only().containsAll(chosen)) {
				skip.steps().forEach((step) -> skipped.putIfAbsent(step, skip.reason()));
			}
		}
		return skipped;
	}

}
