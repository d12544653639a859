package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule: a map with one key that names it (and {@code part}, where it speaks of
 * one number of several).
 */
final class RuleReader {

	private static final List<String> KINDS = List.of("equals", "one-of", "at-least", "at-most", "above", "set",
			"includes", "all-of", "any-of", "accepted-alternative");

	/** Nobody needs more; a rule that refers to itself never ends. */
	private static final int DEEPEST = 5;

	private final RuleFit fit;

	private final int depth;

	RuleReader(RuleFit fit) {
		this(fit, 1);
	}

	private RuleReader(RuleFit fit, int depth) {
		this.fit = fit;
		this.depth = depth;
	}

	Optional<Rule> read(YamlMap map) {
		List<String> kinds = KINDS.stream().filter(map::has).toList();
		if (kinds.size() != 1) {
			map.finding("a rule names exactly one of " + String.join(", ", KINDS));
			kinds.forEach(map::take);
			map.take("part");
			map.refuseOthers();
			return Optional.empty();
		}
		String kind = kinds.get(0);
		Optional<Rule> rule = switch (kind) {
			case "equals" -> Optional.of(new Rule.Equal(map.word(kind)));
			case "one-of" -> Optional.of(new Rule.OneOf(words(map, kind)));
			case "includes" -> Optional.of(new Rule.Includes(words(map, kind)));
			case "at-least" -> bound(map, kind).map((bound) -> new Rule.AtLeast(bound, map.word("part", "")));
			case "at-most" -> bound(map, kind).map((bound) -> new Rule.AtMost(bound, map.word("part", "")));
			case "above" -> bound(map, kind).map((bound) -> new Rule.Above(bound, map.word("part", "")));
			case "set" -> set(map);
			case "all-of" -> Optional.of(new Rule.AllOf(rules(map, kind)));
			case "any-of" -> Optional.of(new Rule.AnyOf(rules(map, kind)));
			default -> Optional.of(new Rule.AcceptedAlternative(map.word(kind)));
		};
		map.refuseOthers();
		rule.flatMap(this.fit::misfit).ifPresent((reason) -> map.finding(kind, reason));
		return rule;
	}

	private List<Rule> rules(YamlMap map, String kind) {
		if (this.depth == DEEPEST) {
			map.finding(kind, "rules stand in rules more than " + DEEPEST + " deep");
			map.take(kind);
			return List.of();
		}
		return map.maps(kind, new RuleReader(this.fit, this.depth + 1)::read);
	}

	private static Set<String> words(YamlMap map, String kind) {
		return new LinkedHashSet<>(map.words(kind));
	}

	private static Optional<Rule> set(YamlMap map) {
		if (!map.flag("set")) {
			map.finding("set", "'set' can only be true");
		}
		return Optional.of(new Rule.IsSet());
	}

	private static Optional<BigDecimal> bound(YamlMap map, String kind) {
		String word = map.word(kind);
		if (word.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) {
			return Optional.of(new BigDecimal(word));
		}
		map.take("part");
		if (!word.isEmpty()) {
			map.finding(kind, "'" + kind + "' must be a number, not '" + word + "'");
		}
		return Optional.empty();
	}

}
