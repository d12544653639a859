package org.hakbang.engine.check;

import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.jspecify.annotations.Nullable;

/** Offices that do a task or supply an indicator are offices of a country. */
final class OfficesKnown implements Check {

	private static final String SUPPLIER = "supplier:";

	@Override
	public void check(BundleModel bundle, Findings findings) {
		Set<String> offices = bundle.known().offices();
		String among = offices.isEmpty() ? "" : "; there are " + String.join(", ", new TreeSet<>(offices));
		for (ProcessFile file : bundle.processes()) {
			for (UserTask task : file.all(UserTask.class)) {
				String office = office(task.getCamundaCandidateGroups());
				if (office != null && !offices.contains(office)) {
					findings.add(file.path(), file.line(task),
							"task " + task.getId() + ": no country has the office " + office + among);
				}
			}
		}
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			String checklist = bundle.checklist(step);
			step.indicators()
				.stream()
				.map(Indicator::supplier)
				.filter((office) -> !office.isEmpty() && !offices.contains(office))
				.forEach((office) -> findings.add(checklist, bundle.line(checklist, "supplier", office),
						"no country has the office " + office + among));
		}
	}

	private static @Nullable String office(@Nullable String written) {
		return (written != null && written.startsWith(SUPPLIER)) ? written.substring(SUPPLIER.length()) : null;
	}

}
