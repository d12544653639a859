package org.hakbang.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.hakbang.checklist.DefinitionReader.Read;
import org.jspecify.annotations.Nullable;

/** All checks of a bundle. */
public final class BundleChecks {

	private BundleChecks() {
	}

	/**
	 * Checks a bundle whole.
	 * @param cycle the name of its folder
	 * @param checklists YAML by name inside the folder
	 * @param processes BPMN by path below {@code processes}
	 */
	public static Checked check(String cycle, Map<String, byte[]> checklists, Map<String, byte[]> processes,
			Known known) {
		List<Finding> findings = new ArrayList<>();
		Read read = DefinitionReader.read(checklists);
		read.findings()
			.forEach((finding) -> findings
				.add(new Finding("checklists/" + cycle + "/" + finding.file(), finding.line(), finding.reason())));
		return new Checked(read.definition(), List.copyOf(findings));
	}

	/**
	 * What the checks found.
	 *
	 * @param definition null if the checklists could not be read
	 * @param findings empty if the bundle can be deployed
	 */
	public record Checked(@Nullable CycleDefinition definition, List<Finding> findings) {

	}

}
