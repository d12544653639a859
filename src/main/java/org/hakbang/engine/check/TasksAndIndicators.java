package org.hakbang.engine.check;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;

/**
 * The tasks of a step's process and those of its checklist are the same, and each has a
 * point.
 */
final class TasksAndIndicators implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			bundle.process(step.process()).ifPresent((file) -> check(bundle, step, file, findings));
		}
	}

	private static void check(BundleModel bundle, StepDefinition step, ProcessFile file, Findings findings) {
		String checklist = bundle.checklist(step);
		Set<String> drawn = file.all(UserTask.class).stream().map(UserTask::getId).collect(Collectors.toSet());
		for (UserTask task : file.all(UserTask.class)) {
			TaskDefinition described = step.task(task.getId()).orElse(null);
			if (described == null) {
				findings.add(file.path(), file.line(task), "task " + task.getId() + " is not in " + checklist);
			}
			else if (described.purpose().isEmpty() && step.askedBy(task.getId()).isEmpty()) {
				findings.add(checklist, bundle.line(checklist, "id", task.getId()),
						"task " + task.getId() + " asks no indicator and states no purpose");
			}
		}
		for (TaskDefinition task : step.tasks()) {
			if (!drawn.contains(task.id())) {
				findings.add(checklist, bundle.line(checklist, "id", task.id()),
						"task " + task.id() + " is not in " + file.path());
			}
		}
		for (Indicator indicator : step.indicators()) {
			if (!indicator.task().isEmpty() && !drawn.contains(indicator.task())) {
				findings.add(checklist, bundle.line(checklist, "code", indicator.code()),
						"indicator " + indicator.code() + " is asked by the task " + indicator.task()
								+ ", which is not in " + file.path());
			}
		}
	}

}
