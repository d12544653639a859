package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.IntakeField.Kind;
import org.hakbang.checklist.IntakeField.Meaning;

/** What the table that proposes services is asked: once for each need. */
final class RoutingInputs {

	private static final String ABROAD = "abroad";

	private RoutingInputs() {
	}

	/**
	 * The words by the names of the inputs; a word that is not known is empty. Without
	 * any need it is asked once all the same: danger needs no need.
	 * @param answers what was answered at the door, by field
	 * @param country ISO 3166 code of the desk's country
	 */
	static List<Map<String, String>> of(CaseRules rules, Map<String, List<String>> answers, String country) {
		String status = first(rules.said(Meaning.STATUS, answers));
		String urgency = first(rules.said(Meaning.URGENCY, answers));
		String place = place(rules, answers, country, status);
		List<String> needs = rules.said(Meaning.NEEDS, answers).toList();
		return (needs.isEmpty() ? List.of("") : needs).stream()
			.map((need) -> Map.of("need", need, "status", status, "urgency", urgency, "place", place))
			.toList();
	}

	/** Who lives abroad and names no country is taken to be outside. */
	private static String place(CaseRules rules, Map<String, List<String>> answers, String country, String status) {
		String lives = first(rules.fields()
			.stream()
			.filter((field) -> field.kind() == Kind.COUNTRY)
			.limit(1)
			.flatMap((field) -> answers.getOrDefault(field.id(), List.of()).stream()));
		boolean outside = lives.isEmpty() ? status.equals(ABROAD) : !lives.equals(country);
		return outside ? "outside" : "in";
	}

	private static String first(Stream<String> values) {
		return values.findFirst().orElse("");
	}

}
