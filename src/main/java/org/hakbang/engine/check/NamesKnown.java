package org.hakbang.engine.check;

import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;

/**
 * Conditions of tasks and computed values that a checklist names exist in the product.
 */
final class NamesKnown implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().steps()) {
			String checklist = bundle.checklist(step);
			for (TaskDefinition task : step.tasks()) {
				task.completesWhen()
					.stream()
					.filter((name) -> !bundle.known().conditions().contains(name))
					.forEach((name) -> findings.add(checklist, bundle.line(checklist, "completes-when", name),
							"there is no condition " + name + among(bundle.known().conditions())));
			}
			for (Indicator indicator : step.indicators()) {
				String name = indicator.computed();
				if (name != null && !bundle.known().computed().contains(name)) {
					findings.add(checklist, bundle.line(checklist, "computed", name),
							"there is no computed value " + name + among(bundle.known().computed()));
				}
			}
		}
	}

	private static String among(Set<String> names) {
		return names.isEmpty() ? "" : "; there are " + String.join(", ", new TreeSet<>(names));
	}

}
