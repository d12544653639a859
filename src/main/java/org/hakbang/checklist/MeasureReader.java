package org.hakbang.checklist;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads the {@code measure} of an indicator, as a word or as a map. */
final class MeasureReader {

	private static final String KINDS = "yes-no, number, percent, amount, date, document, choice, ratio, paired, counts";

	private final YamlMap indicator;

	MeasureReader(YamlMap indicator) {
		this.indicator = indicator;
	}

	Optional<Measure> read() {
		if (!this.indicator.has("measure")) {
			this.indicator.finding("'measure' is missing");
		}
		return this.indicator.mapOrWord("measure", "kind").flatMap((map) -> {
			String kind = map.word("kind");
			Measure measure = measure(kind, map);
			if (measure == null) {
				if (!kind.isEmpty()) {
					map.finding("kind", "unknown measure '" + kind + "': use one of " + KINDS);
				}
				return Optional.empty();
			}
			map.refuseOthers();
			return Optional.of(measure);
		});
	}

	private static @Nullable Measure measure(String kind, YamlMap map) {
		return switch (kind) {
			case "yes-no" -> new Measure.YesNo();
			case "number" ->
				new Measure.Count(map.optionalText("unit"), map.optionalText("one"), map.integer("decimals", 0, 0, 4));
			case "percent" -> new Measure.Percent();
			case "amount" -> new Measure.Amount();
			case "date" -> new Measure.Day();
			case "document" -> new Measure.Document();
			case "choice" -> new Measure.Choice(atLeast(2, map, "options"));
			case "ratio" -> new Measure.Ratio(atLeast(1, map, "items"));
			case "paired" -> paired(map);
			case "counts" -> new Measure.Disaggregated(map.optionalText("unit"), map.optionalText("one"), groups(map));
			default -> null;
		};
	}

	private static Measure paired(YamlMap map) {
		List<Option> parts = parts(map);
		int scale = map.has("scale") ? map.integer("scale", 2, 2, 100) : 0;
		if (map.has("scale") && parts.size() < 3) {
			map.finding("scale", "a radar needs three parts or more");
		}
		return new Measure.Paired(parts, scale);
	}

	private static List<Option> groups(YamlMap map) {
		List<Option> groups = atLeast(2, map, "groups");
		if (Words.ids(groups).contains("total")) {
			map.finding("groups", "a group cannot be called 'total'");
		}
		return groups;
	}

	private static List<Option> parts(YamlMap map) {
		return atLeast(2, map, "parts", options(map, "parts", (part) -> null, true));
	}

	private static List<Option> atLeast(int number, YamlMap map, String key) {
		return atLeast(number, map, key, options(map, key));
	}

	private static List<Option> atLeast(int number, YamlMap map, String key, List<Option> options) {
		if (options.size() < number) {
			map.finding(key, "'" + key + "' must list at least " + number);
		}
		return options;
	}

	static List<Option> options(YamlMap map, String key) {
		return options(map, key, (option) -> null, false);
	}

	/** The accepted alternatives of an indicator, some only until something happens. */
	static List<Option> alternatives(YamlMap map) {
		return options(map, "alternatives", (option) -> option.has("until") ? option.id("until") : null, false);
	}

	private static List<Option> options(YamlMap map, String key, Function<YamlMap, @Nullable String> until,
			boolean counted) {
		Set<String> ids = new HashSet<>();
		return map.maps(key, (option) -> {
			String id = option.id("id");
			if (!id.isEmpty() && !ids.add(id)) {
				option.finding("id", "'" + id + "' stands twice in '" + key + "'");
			}
			Option read = new Option(id, option.text("label"), option.optionalText("hint"), until.apply(option),
					counted ? option.optionalText("unit") : Text.NONE,
					counted ? option.optionalText("one") : Text.NONE);
			option.refuseOthers();
			return Optional.of(read);
		});
	}

}
