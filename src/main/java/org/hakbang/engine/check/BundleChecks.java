package org.hakbang.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.hakbang.checklist.DefinitionReader.Read;
import org.jspecify.annotations.Nullable;

/** All checks of a bundle. */
public final class BundleChecks {

	private static final List<ProcessCheck> PROCESS = List.of(new Roles(), new Documented(), new Drawn(), new Paths());

	private static final List<Check> WHOLE = List.of(new CycleShape(), new CalledProcesses(), new TasksAndIndicators(),
			new NamesKnown(), new OfficesKnown(), new ApprovalFits(), new Branches(), new OutcomesFit(),
			new CaseNamesKnown(), new FiguresKnown());

	private BundleChecks() {
	}

	/**
	 * Checks a bundle whole.
	 * @param cycle the name of its folder
	 * @param checklists YAML by name inside the folder
	 * @param processes BPMN and DMN by path below {@code processes}
	 */
	public static Checked check(String cycle, Map<String, byte[]> checklists, Map<String, byte[]> processes,
			Known known) {
		Findings findings = new Findings();
		String folder = "checklists/" + cycle + "/";
		Read read = DefinitionReader.read(checklists);
		read.findings().forEach((finding) -> findings.add(folder + finding.file(), finding.line(), finding.reason()));
		List<ProcessFile> files = new ArrayList<>();
		Map<String, byte[]> drawn = only(processes, ".bpmn");
		drawn.forEach(
				(path, content) -> ProcessReader.read(path, content, findings).ifPresent((file) -> files.add(file)));
		Set<String> decisions = new TreeSet<>();
		only(processes, ".dmn")
			.forEach((path, content) -> DecisionReader.read(path, content, findings).ifPresent(decisions::add));
		files.forEach((file) -> PROCESS.forEach((check) -> check.check(file, findings)));
		CycleDefinition definition = read.definition();
		if (definition != null) {
			Map<String, YamlLines> lines = new HashMap<>();
			checklists.forEach((name, content) -> lines.put(folder + name, YamlLines.of(content)));
			if (!definition.key().equals(cycle)) {
				String word = definition.isCase() ? "case" : "cycle";
				String file = folder + word + ".yaml";
				findings.add(file, lines.get(file).line(word, definition.key()),
						"the " + word + " is called " + definition.key() + " but its folder " + cycle);
			}
			// A process that could not be read would be missed by every other check.
			else if (files.size() == drawn.size()) {
				BundleModel bundle = new BundleModel(definition, files, lines, known, decisions);
				WHOLE.forEach((check) -> check.check(bundle, findings));
			}
		}
		return new Checked(definition, findings.sorted());
	}

	private static Map<String, byte[]> only(Map<String, byte[]> files, String ending) {
		Map<String, byte[]> some = new TreeMap<>(files);
		some.keySet().removeIf((path) -> !path.endsWith(ending));
		return some;
	}

	/**
	 * What the checks found.
	 *
	 * @param definition null if the checklists could not be read
	 * @param findings by file and line; empty if the bundle can be deployed
	 */
	public record Checked(@Nullable CycleDefinition definition, List<Finding> findings) {

	}

}
