package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.CycleDefinition.Phase;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code cycle.yaml} and the checklists it names, and says everything that is wrong
 * with them at once. What only others can know (processes, roles, bodies, levels,
 * offices, names of computed values and of conditions) is not checked here.
 */
public final class DefinitionReader {

	private final List<Finding> findings = new ArrayList<>();

	private final StepListReader steps;

	private DefinitionReader(Map<String, byte[]> files) {
		this.steps = new StepListReader(CycleDefinition.CYCLE_FILE, files, this.findings);
	}

	/**
	 * Reads the files of one cycle, or of one kind of case.
	 * @param files contents by name inside its folder, such as {@code cycle.yaml},
	 * {@code 1-prepare.yaml}
	 */
	public static Read read(Map<String, byte[]> files) {
		if (files.containsKey(CycleDefinition.CASE_FILE)) {
			return CaseReader.read(files);
		}
		DefinitionReader reader = new DefinitionReader(files);
		return Read.of(
				new YamlFile(CycleDefinition.CYCLE_FILE, reader.findings).root(files).map(reader::cycle).orElse(null),
				reader.findings);
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
		List<StepDefinition> read = this.steps.read(map);
		List<Phase> phases = map.maps("phases", this::phase);
		if (!phases.isEmpty()) {
			this.steps.ids()
				.stream()
				.filter((id) -> phases.stream().filter((phase) -> phase.steps().contains(id)).count() != 1)
				.forEach(
						(id) -> map.finding("phases", "the step '" + id + "' must stand in exactly one of the phases"));
		}
		map.refuseOthers();
		this.steps.refuseUnnamedFiles();
		return new CycleDefinition(key, edition, title, process, levels, official, read, phases);
	}

	private Optional<Phase> phase(YamlMap map) {
		Phase phase = new Phase(map.text("title"), map.optionalText("summary"), map.words("steps"));
		phase.steps()
			.stream()
			.filter((id) -> !this.steps.ids().contains(id))
			.forEach((id) -> map.finding("steps", "this cycle has no step '" + id + "'"));
		map.refuseOthers();
		return Optional.of(phase);
	}

	/**
	 * What was read.
	 *
	 * @param definition null if there is any finding
	 * @param findings in the order of files and lines; empty if all is well
	 */
	public record Read(@Nullable CycleDefinition definition, List<Finding> findings) {

		static Read of(@Nullable CycleDefinition definition, List<Finding> findings) {
			List<Finding> sorted = findings.stream().distinct().sorted(YamlFile.order()).toList();
			return new Read(sorted.isEmpty() ? definition : null, sorted);
		}

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
