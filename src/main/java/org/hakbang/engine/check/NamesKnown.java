package org.hakbang.engine.check;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.checklist.TaskDue;

/**
 * Conditions of tasks and computed values that a checklist names exist in the product,
 * events in the planning calendar of a country.
 */
final class NamesKnown implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			String checklist = bundle.checklist(step);
			for (TaskDefinition task : step.tasks()) {
				task.completesWhen()
					.stream()
					.filter((name) -> !bundle.known().conditions().contains(name))
					.forEach((name) -> findings.add(checklist, bundle.line(checklist, "completes-when", name),
							"there is no condition " + name + among(bundle.known().conditions())));
				if (task.due() instanceof TaskDue.By due) {
					event(bundle, checklist, "by", due.event(), findings);
				}
			}
			for (Indicator indicator : step.indicators()) {
				String name = indicator.computed();
				if (name != null && !bundle.known().computed().contains(name)) {
					findings.add(checklist, bundle.line(checklist, "computed", name),
							"there is no computed value " + name + among(bundle.known().computed()));
				}
				indicator.alternatives()
					.stream()
					.map(Option::until)
					.filter(Objects::nonNull)
					.forEach((event) -> event(bundle, checklist, "until", event, findings));
			}
		}
	}

	private static void event(BundleModel bundle, String checklist, String key, String event, Findings findings) {
		if (!bundle.known().events().contains(event)) {
			findings.add(checklist, bundle.line(checklist, key, event),
					"no country has the planning event " + event + among(bundle.known().events()));
		}
	}

	private static String among(Set<String> names) {
		return names.isEmpty() ? "" : "; there are " + String.join(", ", new TreeSet<>(names));
	}

}
