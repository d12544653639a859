package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.CycleDefinition.Phase;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code cycle.yaml} and the checklists it names, and says everything that is wrong
 * with them at once. What only others can know (processes, roles, bodies, levels,
 * offices, names of computed values and of conditions) is not checked here.
 */
public final class DefinitionReader {

	private static final String CYCLE = "cycle.yaml";

	private final Map<String, byte[]> files;

	private final List<Finding> findings = new ArrayList<>();

	private final Set<String> codes = new HashSet<>();

	private final Set<String> steps = new HashSet<>();

	private final Set<String> checklists = new HashSet<>();

	private DefinitionReader(Map<String, byte[]> files) {
		this.files = files;
	}

	/**
	 * Reads the files of one cycle.
	 * @param files contents by name inside the cycle's folder, such as
	 * {@code cycle.yaml}, {@code 1-prepare.yaml}
	 */
	public static Read read(Map<String, byte[]> files) {
		DefinitionReader reader = new DefinitionReader(files);
		CycleDefinition definition = new YamlFile(CYCLE, reader.findings).root(files).map(reader::cycle).orElse(null);
		List<Finding> findings = reader.findings.stream().distinct().sorted(YamlFile.order()).toList();
		return new Read(findings.isEmpty() ? definition : null, findings);
	}

	private CycleDefinition cycle(YamlMap map) {
		String key = map.id("cycle");
		int edition = map.integer("edition", 1, 1, 9999);
		if (!map.has("edition")) {
			map.finding("'edition' is missing");
		}
		boolean official = map.flag("official");
		Text title = map.text("title");
		String process = map.id("process");
		List<String> levels = map.words("levels");
		if (levels.isEmpty()) {
			map.finding("levels", "'levels' must name the levels of territory that can have this cycle");
		}
		List<StepDefinition> read = map.maps("steps", this::step);
		if (!map.has("steps") || (read.isEmpty() && this.findings.isEmpty())) {
			map.finding("steps", "a cycle needs at least one step");
		}
		List<Phase> phases = map.maps("phases", this::phase);
		if (!phases.isEmpty()) {
			this.steps.stream()
				.filter((id) -> phases.stream().filter((phase) -> phase.steps().contains(id)).count() != 1)
				.forEach(
						(id) -> map.finding("phases", "the step '" + id + "' must stand in exactly one of the phases"));
		}
		map.refuseOthers();
		refuseUnnamedFiles();
		return new CycleDefinition(key, edition, title, process, levels, official, read, phases);
	}

	private Optional<Phase> phase(YamlMap map) {
		Phase phase = new Phase(map.text("title"), map.optionalText("summary"), map.words("steps"));
		phase.steps()
			.stream()
			.filter((id) -> !this.steps.contains(id))
			.forEach((id) -> map.finding("steps", "this cycle has no step '" + id + "'"));
		map.refuseOthers();
		return Optional.of(phase);
	}

	private Optional<StepDefinition> step(YamlMap map) {
		String id = map.id("id");
		if (!id.isEmpty() && !this.steps.add(id)) {
			map.finding("id", "another step has the id '" + id + "'");
		}
		int number = map.integer("number", this.steps.size(), 1, 99);
		if (number != this.steps.size()) {
			map.finding("number", "the numbers of the steps must count up from 1 in the order of the list");
		}
		String process = map.id("process");
		Approval approval = map.map("approval").map(this::approval).orElseGet(() -> {
			if (!map.has("approval")) {
				map.finding("'approval' is missing: {by: committee, body: …}, {by: officer, role: …} or {by: nobody}");
			}
			return new Approval.NotNeeded();
		});
		Repeats repeats = map.map("repeats").map(DefinitionReader::repeats).orElse(null);
		String checklist = map.word("checklist");
		map.refuseOthers();
		if (checklist.isEmpty()) {
			return Optional.empty();
		}
		if (!this.checklists.add(checklist)) {
			map.finding("checklist", "another step has the checklist '" + checklist + "'");
			return Optional.empty();
		}
		if (!this.files.containsKey(checklist)) {
			map.finding("checklist", "the file '" + checklist + "' is missing");
			return Optional.empty();
		}
		return new YamlFile(checklist, this.findings).root(this.files)
			.map((root) -> new StepReader(root, this.codes, repeats).read(id, number, process, approval));
	}

	private static Repeats repeats(YamlMap map) {
		List<Rhythm> periods = new ArrayList<>();
		for (String word : map.words("periods")) {
			Rhythm.ofKey(word)
				.ifPresentOrElse(periods::add, () -> map.finding("periods",
						"unknown period '" + word + "': there are " + String.join(", ", Rhythm.keys())));
		}
		if (!map.has("periods")) {
			map.finding("periods", "'periods' must name those that can be chosen: " + String.join(", ", Rhythm.keys()));
		}
		int due = map.integer("due", Repeats.DUE, 1, 250);
		map.refuseOthers();
		return new Repeats(List.copyOf(periods), due);
	}

	private Approval approval(YamlMap map) {
		String by = map.word("by");
		Approval approval = switch (by) {
			case "committee" -> new Approval.ByCommittee(map.id("body"));
			case "officer" -> new Approval.ByOfficer(map.id("role"));
			default -> new Approval.NotNeeded();
		};
		if (!by.isEmpty() && !Set.of("committee", "officer", "nobody").contains(by)) {
			map.finding("by", "unknown approval '" + by + "': use committee, officer or nobody");
		}
		map.refuseOthers();
		return approval;
	}

	private void refuseUnnamedFiles() {
		for (String name : new TreeSet<>(this.files.keySet())) {
			if (!name.equals(CYCLE) && name.matches(".*\\.ya?ml") && !this.checklists.contains(name)) {
				this.findings.add(new Finding(name, 0, "no step of cycle.yaml names this file"));
			}
		}
	}

	/**
	 * What was read.
	 *
	 * @param definition null if there is any finding
	 * @param findings in the order of files and lines; empty if all is well
	 */
	public record Read(@Nullable CycleDefinition definition, List<Finding> findings) {

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param line from 1; 0 for the file as a whole
	 * @param reason what is wrong and what would be right, in plain English
	 */
	public record Finding(String file, int line, String reason) {

		@Override
		public String toString() {
			return this.file + ":" + this.line + ": " + this.reason;
		}

	}

}
