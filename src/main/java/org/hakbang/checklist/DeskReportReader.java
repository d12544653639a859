package org.hakbang.checklist;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.DeskReport.Heading;
import org.hakbang.checklist.DeskReport.Service;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Reads the file that says how the cases of a kind are counted for others. */
final class DeskReportReader {

	private static final String ALL = "all";

	private final YamlMap root;

	private final Map<String, IntakeField> fields;

	private final Map<String, Indicator> indicators;

	private final Set<String> ids = new HashSet<>();

	/** Headings of which others may be part. */
	private final Set<String> wholes = new HashSet<>();

	/**
	 * @param fields the questions at the door, by id
	 */
	DeskReportReader(YamlMap root, Map<String, IntakeField> fields, List<StepDefinition> steps) {
		this.root = root;
		this.fields = fields;
		this.indicators = steps.stream()
			.flatMap((step) -> step.indicators().stream())
			.collect(Collectors.toMap(Indicator::code, (indicator) -> indicator, (one, same) -> one));
	}

	DeskReport read() {
		String word = this.root.word("rhythm");
		Rhythm rhythm = Rhythm.ofKey(word).orElse(Rhythm.HALF_YEAR);
		if (!word.isEmpty() && !rhythm.key().equals(word)) {
			this.root.finding("rhythm", "unknown period '" + word + "': there are " + String.join(", ", Rhythm.keys()));
		}
		String started = this.root.word("started", "");
		if (!started.isEmpty() && !(measure(started) instanceof Measure.Day)) {
			this.root.finding("started", "no indicator '" + started + "' of a case is answered by a date");
		}
		List<Service> services = this.root.maps("services", this::service);
		YamlMap timely = this.root.map("timely").orElse(null);
		String service = (timely != null) ? timely.word("service") : "";
		int days = (timely != null) ? timely.integer("days", 1, 1, 999) : 0;
		if (timely != null) {
			if (services.stream().noneMatch((one) -> one.id().equals(service))) {
				timely.finding("service", "there is no service '" + service + "' in 'services'");
			}
			timely.refuseOthers();
		}
		this.ids.clear();
		List<Heading> headings = this.root.maps("headings", this::heading);
		this.root.refuseOthers();
		return new DeskReport(rhythm, started, services, service, days, headings);
	}

	private Optional<Service> service(YamlMap map) {
		String id = id(map);
		Text title = map.text("title");
		IntakeField asked = this.fields.values()
			.stream()
			.filter((field) -> field.meaning() == Meaning.NEEDS)
			.findFirst()
			.orElse(null);
		Set<String> needs = options(map, "needs", asked, "needs");
		map.refuseOthers();
		return Optional.of(new Service(id, title, needs));
	}

	private Optional<Heading> heading(YamlMap map) {
		String id = id(map);
		Text title = map.text("title");
		Text counts = map.optionalText("counts");
		Text notKept = map.optionalText("not-kept");
		List<Source> sources = map.maps("from", this::source);
		if (sources.isEmpty() == notKept.isEmpty()) {
			map.finding("a heading says either 'from' what it is counted, or why it is 'not-kept'");
		}
		String partOf = map.word("part-of", "");
		if (!partOf.isEmpty() && !this.wholes.contains(partOf)) {
			map.finding("part-of", "no heading '" + partOf + "' that is kept, and part of no other, stands before it");
		}
		if (!sources.isEmpty() && partOf.isEmpty()) {
			this.wholes.add(id);
		}
		map.refuseOthers();
		return Optional.of(new Heading(id, title, counts, sources, partOf, notKept));
	}

	private Optional<Source> source(YamlMap map) {
		Source source = null;
		if (map.has("received")) {
			source = new Source.Received(map.isMap("received") ? facts(map) : all(map, "received"));
		}
		else if (map.has("answered")) {
			source = map.map("answered").map(this::answered).orElse(null);
		}
		else if (map.has("awarded")) {
			all(map, "awarded");
			source = new Source.Awarded();
		}
		else if (map.has("approached")) {
			source = new Source.Approached(Set.copyOf(map.words("approached")));
		}
		else if (map.has("linked")) {
			source = new Source.Linked(map.id("linked"));
		}
		else if (map.has("took-part")) {
			source = new Source.TookPart(Set.copyOf(map.words("took-part")));
		}
		else {
			map.finding("use one of received, answered, awarded, approached, linked, took-part");
		}
		map.refuseOthers();
		return Optional.ofNullable(source);
	}

	private static Map<String, Set<String>> all(YamlMap map, String key) {
		if (!map.word(key).equals(ALL)) {
			map.finding(key, "'" + key + "' must be all");
		}
		return Map.of();
	}

	private Map<String, Set<String>> facts(YamlMap map) {
		Map<String, Set<String>> facts = new LinkedHashMap<>();
		map.map("received")
			.ifPresent((said) -> said.keys()
				.forEach((field) -> facts.put(field, options(said, field, this.fields.get(field), field))));
		return facts;
	}

	private Source answered(YamlMap map) {
		String code = map.word("indicator");
		Set<String> is = Set.copyOf(map.words("is"));
		Measure measure = measure(code);
		if (measure == null) {
			map.finding("indicator", "there is no indicator '" + code + "' of a case");
		}
		else if (is.isEmpty() || !Words.of(measure).containsAll(is)) {
			map.finding("is", "'" + code + "' is answered by: " + String.join(", ", Words.of(measure)));
		}
		map.refuseOthers();
		return new Source.Answered(code, is);
	}

	private @Nullable Measure measure(String code) {
		Indicator indicator = this.indicators.get(code);
		return (indicator != null) ? indicator.measure() : null;
	}

	/** Options of a choice whose answers stand as facts. */
	private static Set<String> options(YamlMap map, String key, @Nullable IntakeField field, String name) {
		List<String> chosen = map.words(key);
		if (field == null || field.options().isEmpty() || field.personal()) {
			map.finding(key, "there is no choice '" + name + "' in the intake that can be counted");
		}
		else {
			chosen.stream()
				.filter((option) -> !Words.ids(field.options()).contains(option))
				.forEach((option) -> map.finding(key, "the field '" + name + "' has no option '" + option + "'"));
		}
		return Set.copyOf(chosen);
	}

	private String id(YamlMap map) {
		String id = map.id("id");
		if (!id.isEmpty() && !this.ids.add(id)) {
			map.finding("id", "'" + id + "' stands there twice");
		}
		return id;
	}

}
