package org.hakbang.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;

/**
 * A bundle as the checks look at it: everything could be read.
 *
 * @param decisions the ids of its decisions
 * @param checklists where a key has a value, by path of the YAML file
 */
record BundleModel(CycleDefinition definition, List<ProcessFile> processes, Map<String, YamlLines> checklists,
		Known known, Set<String> decisions) {

	Optional<ProcessFile> process(String id) {
		return this.processes.stream().filter((file) -> file.id().equals(id)).findFirst();
	}

	/** The file of the process that drives the cycle, if there is one. */
	Optional<ProcessFile> cycleProcess() {
		return process(this.definition.process());
	}

	/** The file that lists the steps. */
	String cycleFile() {
		return "checklists/" + this.definition.key() + "/" + mainFile();
	}

	/** Its name: {@code cycle.yaml} or {@code case.yaml}. */
	String mainFile() {
		return this.definition.isCase() ? CycleDefinition.CASE_FILE : CycleDefinition.CYCLE_FILE;
	}

	/** The checklist of a step. */
	String checklist(StepDefinition step) {
		return this.checklists.entrySet()
			.stream()
			.filter((file) -> !file.getKey().equals(cycleFile()) && file.getValue().has("step", step.id()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(cycleFile());
	}

	/** The file of the folder in which a key has a value; the main one if none has. */
	String fileWith(String key, String value) {
		return this.checklists.entrySet()
			.stream()
			.filter((file) -> file.getValue().has(key, value))
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst()
			.orElse(cycleFile());
	}

	/** The line of {@code key: value} in a checklist. */
	int line(String checklist, String key, String value) {
		return this.checklists.getOrDefault(checklist, YamlLines.NONE).line(key, value);
	}

}
