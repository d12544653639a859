package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.hakbang.checklist.Indicator.Option;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a rule fits the measure it is about: its words exist, and an answer can
 * meet it and can fail it.
 */
final class RuleFit {

	private static final String SURE = "every answer meets this: use {set: true}";

	private final @Nullable Measure measure;

	private final List<Option> alternatives;

	/**
	 * @param measure null if it could not be read: then only what does not hang on it is
	 * checked
	 */
	RuleFit(@Nullable Measure measure, List<Option> alternatives) {
		this.measure = measure;
		this.alternatives = alternatives;
	}

	/** Why the rule does not fit, without looking into the rules it is made of. */
	Optional<String> misfit(Rule rule) {
		if (rule instanceof Rule.AcceptedAlternative alternative) {
			return missing("alternative", Words.ids(this.alternatives), List.of(alternative.id()));
		}
		if (rule instanceof Rule.AllOf all) {
			return (all.rules().size() < 2) ? Optional.of("'all-of' needs at least two rules") : contradiction(all);
		}
		if (rule instanceof Rule.AnyOf any) {
			return (any.rules().size() < 2) ? Optional.of("'any-of' needs at least two rules") : Optional.empty();
		}
		if (this.measure == null || rule instanceof Rule.IsSet) {
			return Optional.empty();
		}
		if (rule instanceof Rule.Equal equal) {
			return words(this.measure, List.of(equal.to()), "equals");
		}
		if (rule instanceof Rule.OneOf oneOf) {
			return words(this.measure, oneOf.options(), "one-of");
		}
		if (rule instanceof Rule.Includes includes) {
			return items(this.measure, includes.items());
		}
		return bound(this.measure, rule);
	}

	private static Optional<String> words(Measure measure, Collection<String> words, String kind) {
		List<String> known = Words.of(measure);
		if (known.isEmpty()) {
			return Optional.of("'" + kind + "' does not fit this measure");
		}
		if (words.isEmpty()) {
			return Optional.of("'" + kind + "' must list at least one answer");
		}
		if (words.containsAll(known)) {
			return Optional.of(SURE);
		}
		return missing("option", known, words);
	}

	private static Optional<String> items(Measure measure, Collection<String> items) {
		if (!(measure instanceof Measure.Ratio ratio)) {
			return Optional.of("'includes' fits only a ratio");
		}
		if (items.isEmpty()) {
			return Optional.of("'includes' must list at least one item");
		}
		return missing("item", Words.ids(ratio.items()), items);
	}

	private static Optional<String> missing(String what, List<String> known, Collection<String> used) {
		return used.stream()
			.filter((word) -> !known.contains(word))
			.findFirst()
			.map((word) -> "there is no " + what + " '" + word + "'"
					+ (known.isEmpty() ? "" : ": there is " + String.join(", ", known)));
	}

	private static Optional<String> bound(Measure measure, Rule rule) {
		Range range = Range.of(rule).orElseThrow();
		if (measure instanceof Measure.Paired paired) {
			if (range.part().isEmpty()) {
				return Optional.of("'part' is missing: which of " + String.join(", ", Words.ids(paired.parts())) + "?");
			}
			return missing("part", Words.ids(paired.parts()), List.of(range.part())).or(() -> reach(null, range));
		}
		if (measure instanceof Measure.Disaggregated counts) {
			if (range.part().isEmpty() || range.part().equals("total")) {
				return reach(null, range);
			}
			return missing("part", Words.ids(counts.groups()), List.of(range.part())).or(() -> reach(null, range));
		}
		if (!range.part().isEmpty()) {
			return Optional.of("'part' fits only paired numbers and counts");
		}
		if (measure instanceof Measure.Ratio ratio) {
			return reach(BigDecimal.valueOf(ratio.items().size()), range);
		}
		if (measure instanceof Measure.Percent) {
			return reach(BigDecimal.valueOf(100), range);
		}
		if (measure instanceof Measure.Count || measure instanceof Measure.Amount) {
			return reach(null, range);
		}
		return Optional.of("a bound does not fit this measure");
	}

	/** Numbers begin at 0; {@code maximum} is null where they have no end. */
	private static Optional<String> reach(@Nullable BigDecimal maximum, Range range) {
		Range all = new Range(range.part(), BigDecimal.ZERO, false, maximum);
		if (range.meets(all).isEmpty()) {
			return Optional.of("no answer can meet this: answers go from 0"
					+ ((maximum != null) ? " to " + maximum.toPlainString() : " up"));
		}
		return range.covers(all) ? Optional.of(SURE) : Optional.empty();
	}

	private static Optional<String> contradiction(Rule.AllOf all) {
		List<Rule> rules = all.rules();
		if (rules.stream().anyMatch(Rule.AcceptedAlternative.class::isInstance)) {
			return Optional.of("no answer can meet this: an alternative stands instead of a value");
		}
		if (rules.stream().filter(Rule.Equal.class::isInstance).distinct().count() > 1) {
			return Optional.of("no answer can meet this: it would have to equal two words");
		}
		List<Range> ranges = rules.stream().flatMap((rule) -> Range.of(rule).stream()).toList();
		for (Range one : ranges) {
			for (Range other : ranges) {
				if (one.part().equals(other.part()) && one.meets(other).isEmpty()) {
					return Optional.of("no answer can meet this: the bounds exclude each other");
				}
			}
		}
		return Optional.empty();
	}

}
