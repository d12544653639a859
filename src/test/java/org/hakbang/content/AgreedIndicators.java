package org.hakbang.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Indicator.Requirement;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The 67 indicators as they were agreed: code, measure, what sign-off needs, what is
 * advised. A change here is a change of what governments are measured by.
 */
final class AgreedIndicators {

	private static final String ALL = """
			M1.1 | yes-no | = yes |
			M1.2 | date | set |
			M1.3 | choice of 4 | not none |
			M1.4 | yes-no | = yes |
			M1.5 | percent | > 0 | >= 25
			M1.6 | document | = complete |
			M1.7 | ratio of 6 | >= 4 | >= 6
			M1.8 | numbers | | >= 1 with-migrant-background
			M1.9 | document | | = complete
			M2.1 | date | | set
			M2.2 | number | | <= 36
			M2.3 | choice of 3 | not absent |
			M2.4 | ratio of 6 | age and sex |
			M2.5 | percent | | >= 100
			M2.6 | number | >= 1 or none-found |
			M2.7 | choice of 3 | = both |
			M2.8 | numbers | >= 1 surveys and >= 1 focus-groups |
			M2.9 | yes-no | | = yes
			M3.1 | document | = complete |
			M3.2 | percent | > 0 | >= 30
			M3.3 | percent | >= 100 |
			M3.4 | percent | >= 100 |
			M3.5 | percent | >= 100 |
			M3.6 | choice of 3 | not not-yet |
			M3.7 | number | | >= 2
			M4.1 | ratio of 4 | >= 1 | >= 4
			M4.2 | choice of 3 | not none |
			M4.3 | number | >= 1 or signed-proposal until investment-programme |
			M4.4 | percent | > 0 | >= 100
			M4.5 | choice of 3 | not none |
			M4.6 | percent | >= 100 |
			M4.7 | percent | | >= 100
			M4.8 | document | | = complete
			M5.1 | document | = complete |
			M5.2 | amount | > 0 or signed-request until budget |
			M5.3 | number | >= 1 | >= 2
			M5.4 | amount | | set
			M5.5 | ratio of 5 | | >= 5
			M5.6 | yes-no | | = yes
			M5.7 | amount | | set
			M5.8 | percent | | set
			M6.1 | document | = complete |
			M6.2 | people | >= 1 |
			M6.3 | percent | >= 60 | >= 100
			M6.4 | ratio of 4 | | >= 1
			M6.5 | number | | set
			M6.6 | percent | | set
			M6.7 | percent | | set
			M6.8 | document | | = complete
			M7.1 | number | >= 1 |
			M7.2 | percent | >= 100 |
			M7.3 | percent | > 0 | >= 80
			M7.4 | people | set |
			M7.5 | ratio of 4 | | set
			M7.6 | percent | | set
			M7.7 | percent | | set
			M7.8 | ratio of 4 | lawful-basis and notice and officer and registration or no-personal-data |
			M7.9 | amount | | set
			M8.1 | document | = complete |
			M8.2 | percent | >= 75 | >= 100
			M8.3 | ratio of 5 | >= 5 |
			M8.4 | percent | > 0 | >= 30
			M8.5 | date | | set
			M8.6 | percent | | >= 100
			M8.7 | percent | | >= 100
			M8.8 | date | | set
			M8.9 | choice of 3 | | not none
			""";

	private AgreedIndicators() {
	}

	static List<String> all() {
		return ALL.lines().map(AgreedIndicators::tight).toList();
	}

	/** An indicator in the words of the list. */
	static String say(Indicator indicator) {
		Measure measure = indicator.measure();
		String said = tight(String.join(" | ", indicator.code(), say(measure), say(indicator.requirement(), measure),
				say(indicator.aim(), measure)));
		for (Indicator.Option alternative : indicator.alternatives()) {
			String until = (alternative.until() != null) ? " until " + alternative.until() : "";
			said = said.replace(alternative.id(), alternative.id() + until);
		}
		return said;
	}

	private static String tight(String line) {
		return line.replaceAll("\\s+", " ").strip();
	}

	private static String say(Measure measure) {
		if (measure instanceof Measure.Choice choice) {
			return "choice of " + choice.options().size();
		}
		if (measure instanceof Measure.Ratio ratio) {
			return "ratio of " + ratio.items().size();
		}
		if (measure instanceof Measure.Paired) {
			return "numbers";
		}
		if (measure instanceof Measure.Disaggregated) {
			return "people";
		}
		if (measure instanceof Measure.Count) {
			return "number";
		}
		if (measure instanceof Measure.Day) {
			return "date";
		}
		return (measure instanceof Measure.YesNo) ? "yes-no" : measure.getClass().getSimpleName().toLowerCase();
	}

	private static String say(@Nullable Requirement requirement, Measure measure) {
		return (requirement != null) ? say(requirement.rule(), measure) : "";
	}

	private static String say(Rule rule, Measure measure) {
		if (rule instanceof Rule.AllOf all) {
			return all.rules().stream().map((each) -> say(each, measure)).collect(Collectors.joining(" and "));
		}
		if (rule instanceof Rule.AnyOf any) {
			return any.rules().stream().map((each) -> say(each, measure)).collect(Collectors.joining(" or "));
		}
		if (rule instanceof Rule.OneOf oneOf && measure instanceof Measure.Choice choice) {
			List<String> others = choice.options()
				.stream()
				.map(Indicator.Option::id)
				.filter((option) -> !oneOf.options().contains(option))
				.toList();
			return "not " + String.join(" nor ", others);
		}
		if (rule instanceof Rule.AtLeast bound) {
			return bound(">=", bound.minimum(), bound.part());
		}
		if (rule instanceof Rule.AtMost bound) {
			return bound("<=", bound.maximum(), bound.part());
		}
		if (rule instanceof Rule.Above bound) {
			return bound(">", bound.bound(), bound.part());
		}
		return word(rule);
	}

	private static String word(Rule rule) {
		if (rule instanceof Rule.Equal equal) {
			return "= " + equal.to();
		}
		if (rule instanceof Rule.OneOf oneOf) {
			return sorted(oneOf.options(), " or ");
		}
		if (rule instanceof Rule.Includes includes) {
			return sorted(includes.items(), " and ");
		}
		return (rule instanceof Rule.AcceptedAlternative accepted) ? accepted.id() : "set";
	}

	private static String bound(String sign, BigDecimal number, String part) {
		return sign + " " + number.toPlainString() + (part.isEmpty() ? "" : " " + part);
	}

	private static String sorted(Collection<String> words, String between) {
		return String.join(between, new TreeSet<>(words));
	}

}
