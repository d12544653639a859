package org.hakbang.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Standing;

/** What somebody may type for an indicator: any answer that its measure allows. */
record AnyAnswer(Random dice) {

	Map<String, List<String>> to(Standing standing) {
		Indicator indicator = standing.indicator();
		String field = indicator.code() + ".";
		Map<String, List<String>> fields = new HashMap<>();
		if (standing.answer() != null) {
			fields.put(field + "base", List.of(String.valueOf(standing.answer().version())));
		}
		if (this.dice.nextInt(10) == 0) {
			fields.put(field + "na", List.of("on"));
			fields.put(field + "reason", List.of("Not here"));
			return fields;
		}
		Measure measure = indicator.measure();
		if (measure instanceof Measure.Ratio ratio) {
			List<String> some = some(ratio.items());
			fields.put(field + (some.isEmpty() ? "none" : "item"), some.isEmpty() ? List.of("on") : some);
		}
		else if (measure instanceof Measure.Paired paired) {
			paired.parts().forEach((part) -> fields.put(field + "part." + part.id(), number(5)));
		}
		else if (measure instanceof Measure.Disaggregated counts) {
			int each = this.dice.nextInt(4);
			counts.groups().forEach((group) -> fields.put(field + "part." + group.id(), List.of("" + each)));
			fields.put(field + "part.total", List.of("" + each * counts.groups().size()));
		}
		else {
			fields.put(field + "value", List.of(word(measure)));
		}
		return fields;
	}

	private String word(Measure measure) {
		if (measure instanceof Measure.YesNo) {
			return one("yes", "no");
		}
		if (measure instanceof Measure.Document) {
			return one("absent", "partial", "complete");
		}
		if (measure instanceof Measure.Choice choice) {
			return one(choice.options().stream().map(Option::id).toArray(String[]::new));
		}
		return (measure instanceof Measure.Day) ? "2026-0" + (1 + this.dice.nextInt(5)) + "-11" : number(101).get(0);
	}

	private List<String> some(List<Option> options) {
		return options.stream().map(Option::id).filter((id) -> this.dice.nextBoolean()).toList();
	}

	private List<String> number(int below) {
		return List.of(String.valueOf(this.dice.nextInt(below)));
	}

	private String one(String... words) {
		return words[this.dice.nextInt(words.length)];
	}

}
