package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.CaseRules.Group;
import org.hakbang.checklist.CaseRules.Opens;
import org.hakbang.checklist.CaseRules.Part;
import org.hakbang.checklist.CaseRules.Skip;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.hakbang.checklist.DefinitionReader.Read;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.IntakeField.Kind;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code case.yaml} and the checklists it names, and says everything that is wrong
 * with them at once.
 */
final class CaseReader {

	private static final int LONGEST_KEPT = 600;

	private final List<Finding> findings = new ArrayList<>();

	private final StepListReader steps;

	private final Map<String, IntakeField> fields = new HashMap<>();

	private final Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);

	private final Set<String> parts = new HashSet<>();

	private final Set<String> questions = new HashSet<>();

	private CaseReader(Map<String, byte[]> files) {
		this.steps = new StepListReader(CycleDefinition.CASE_FILE, files, this.findings);
	}

	static Read read(Map<String, byte[]> files) {
		CaseReader reader = new CaseReader(files);
		return Read.of(new YamlFile(CycleDefinition.CASE_FILE, reader.findings).root(files)
			.map(reader::definition)
			.orElse(null), reader.findings);
	}

	private CycleDefinition definition(YamlMap map) {
		String key = map.id("case");
		int edition = map.integer("edition", 1, 1, 9999);
		if (!map.has("edition")) {
			map.finding("'edition' is missing");
		}
		boolean official = map.flag("official");
		Text title = map.text("title");
		Text summary = map.text("summary");
		String process = map.id("process");
		List<String> handledBy = map.words("handled-by");
		if (handledBy.isEmpty()) {
			map.finding("handled-by", "'handled-by' must name the roles that see and work these cases");
		}
		Map<String, Integer> kept = kept(map);
		List<Part> intake = map.maps("intake", this::part);
		if (this.fields.isEmpty() && this.findings.isEmpty()) {
			map.finding("intake", "'intake' must ask something");
		}
		List<StepDefinition> read = this.steps.read(map);
		List<Skip> skips = map.maps("skips", this::skip);
		List<Opens> opens = map.maps("opens", this::opens);
		Optional<Group> group = map.map("members").map(this::group);
		String routing = map.word("routing", "");
		Map<String, Text> reasons = texts(map, "routing-reasons");
		List<IntakeField> feedback = map.maps("feedback", this::question);
		List<StepDefinition> sides = this.steps.sides(map);
		String desk = map.word("desk", "");
		if (!desk.isEmpty()) {
			this.steps.deskFile(desk);
		}
		DeskReport report = report(map, read);
		map.refuseOthers();
		this.steps.refuseUnnamedFiles();
		return new CycleDefinition(key, edition, title, process, List.of(), official, read, List.of(), sides,
				new CaseRules(summary, handledBy, kept, intake, skips, opens, group, routing, reasons,
						this.steps.perDesk(), report, feedback));
	}

	private DeskReport report(YamlMap map, List<StepDefinition> steps) {
		String figures = map.word("figures", "");
		return figures.isEmpty() ? DeskReport.NONE
				: this.steps.further(figures)
					.map((root) -> new DeskReportReader(root, this.fields, steps).read())
					.orElse(DeskReport.NONE);
	}

	private static Map<String, Integer> kept(YamlMap map) {
		Map<String, Integer> kept = new LinkedHashMap<>();
		map.map("kept").ifPresent((months) -> {
			months.keys().forEach((country) -> {
				if (!country.equals(CaseRules.DEFAULT) && !country.matches("[A-Z]{2}")) {
					months.finding(country, "'" + country + "' is no code of a country, nor 'default'");
				}
				kept.put(country, months.integer(country, 1, 1, LONGEST_KEPT));
			});
			months.refuseOthers();
		});
		if (!kept.containsKey(CaseRules.DEFAULT)) {
			map.finding("kept", "'kept' must say after how many months a person is forgotten, as in {default: 60}");
		}
		return kept;
	}

	private static Map<String, Text> texts(YamlMap map, String key) {
		Map<String, Text> texts = new LinkedHashMap<>();
		map.map(key).ifPresent((words) -> words.keys().forEach((word) -> texts.put(word, words.text(word))));
		return texts;
	}

	private Optional<Part> part(YamlMap map) {
		String id = map.id("id");
		if (!id.isEmpty() && !this.parts.add(id)) {
			map.finding("id", "another part has the id '" + id + "'");
		}
		Text title = map.text("title");
		int minutes = map.integer("minutes", 2, 1, 60);
		List<IntakeField> read = map.maps("fields", this::field);
		map.refuseOthers();
		return Optional.of(new Part(id, title, minutes, read));
	}

	private Optional<IntakeField> field(YamlMap map) {
		String id = map.id("id");
		String word = map.word("kind");
		Kind kind = Kind.ofKey(word).orElse(null);
		if (kind == null && !word.isEmpty()) {
			map.finding("kind", "unknown kind of field '" + word + "'");
		}
		Meaning meaning = meaning(map);
		boolean required = map.flag("required");
		boolean open = map.flag("public");
		boolean personal = map.flag("personal");
		boolean share = map.flag("share");
		boolean brief = map.flag("short");
		Text label = map.text("label");
		Text hint = map.optionalText("hint");
		List<Option> options = MeasureReader.options(map, "options");
		map.refuseOthers();
		if (kind == null) {
			return Optional.empty();
		}
		if (kind.chosen() && options.size() < 2) {
			map.finding("options", "a choice needs two options or more");
		}
		if (!kind.chosen() && !options.isEmpty()) {
			map.finding("options", "only a choice has options");
		}
		if (brief && kind == Kind.LONG_TEXT) {
			map.finding("short", "a field of several lines has no place in the short form");
		}
		IntakeField field = new IntakeField(id, meaning, kind, required, open, personal || kind.words(), share, brief,
				label, hint, options);
		if (!id.isEmpty() && this.fields.put(id, field) != null) {
			map.finding("id", "another field has the id '" + id + "'");
		}
		return Optional.of(field);
	}

	/** What is asked after a service, of everybody and in every language of the pages. */
	private Optional<IntakeField> question(YamlMap map) {
		String id = map.id("id");
		Kind kind = Kind.ofKey(map.word("kind")).orElse(null);
		boolean required = map.flag("required");
		Text label = map.text("label");
		Text hint = map.optionalText("hint");
		List<Option> options = MeasureReader.options(map, "options");
		map.refuseOthers();
		if (kind != Kind.CHOICE && kind != Kind.LONG_TEXT) {
			map.finding("kind", "a question of the feedback is a 'choice' or a 'long-text'");
			return Optional.empty();
		}
		if ((kind == Kind.CHOICE) != (options.size() >= 2)) {
			map.finding("options", "a choice needs two options or more, and nothing else has any");
		}
		if (!id.isEmpty() && !this.questions.add(id)) {
			map.finding("id", "another question has the id '" + id + "'");
		}
		return Optional
			.of(new IntakeField(id, null, kind, required, true, kind.words(), false, false, label, hint, options));
	}

	private @Nullable Meaning meaning(YamlMap map) {
		String word = map.word("as", "");
		Meaning meaning = Meaning.ofKey(word).orElse(null);
		if (meaning == null && !word.isEmpty()) {
			map.finding("as", "the product knows no meaning '" + word + "'");
		}
		if (meaning != null && !this.meanings.add(meaning)) {
			map.finding("as", "another field means '" + word + "' already");
		}
		return meaning;
	}

	private Optional<Skip> skip(YamlMap map) {
		Set<String> only = Set.copyOf(options(map, "only"));
		List<String> skipped = map.words("steps");
		skipped.stream()
			.filter((step) -> !this.steps.ids().contains(step))
			.forEach((step) -> map.finding("steps", "there is no step '" + step + "'"));
		Skip skip = new Skip(map.word("field", ""), only, skipped, map.text("reason"));
		map.refuseOthers();
		return Optional.of(skip);
	}

	private Group group(YamlMap map) {
		Set<String> is = Set.copyOf(options(map, "is"));
		Group group = new Group(map.word("field", ""), is);
		map.refuseOthers();
		return group;
	}

	private Optional<Opens> opens(YamlMap map) {
		Set<String> is = Set.copyOf(options(map, "is"));
		Opens opens = new Opens(map.word("field", ""), is, map.id("case"), map.text("reason"));
		map.refuseOthers();
		return Optional.of(opens);
	}

	/** Options of the field that the same map names. */
	private List<String> options(YamlMap map, String key) {
		String name = map.word("field");
		IntakeField field = this.fields.get(name);
		List<String> chosen = map.words(key);
		if (field == null || !field.kind().chosen()) {
			map.finding("field", "there is no choice '" + name + "' in the intake");
		}
		else {
			chosen.stream()
				.filter((option) -> !Words.ids(field.options()).contains(option))
				.forEach((option) -> map.finding(key, "the field '" + name + "' has no option '" + option + "'"));
		}
		if (chosen.isEmpty()) {
			map.finding(key, "'" + key + "' must name options of the field");
		}
		return chosen;
	}

}
