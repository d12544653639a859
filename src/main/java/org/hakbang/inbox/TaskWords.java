package org.hakbang.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.engine.Subjects;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

import org.springframework.stereotype.Component;

/** What a task is called and what it asks, from the bundle of the subject it serves. */
@Component
class TaskWords {

	private final Subjects owners;

	private final Bundles bundles;

	TaskWords(Subjects owners, Bundles bundles) {
		this.owners = owners;
		this.bundles = bundles;
	}

	/** The definition that each of these subjects follows. */
	Map<Subject, CycleDefinition> definitions(List<Subject> subjects) {
		return subjects.stream().distinct().collect(Collectors.toMap(Function.identity(), this::definition));
	}

	private CycleDefinition definition(Subject subject) {
		return this.bundles.get(this.owners.get(subject).bundle(subject)).definition();
	}

	TerritoryId place(Subject subject) {
		return this.owners.get(subject).territory(subject);
	}

	/** The address of the page of a task. */
	String page(Subject subject, String task) {
		return this.owners.get(subject).taskPage(subject, task);
	}

	/** Where it is, and what the subject is called if the place does not say it. */
	String where(Subject subject, String placeName) {
		String label = this.owners.get(subject).label(subject);
		return label.isEmpty() ? placeName : placeName + " · " + label;
	}

	/** The title of the task, of the step if the step itself does not know the task. */
	static Text title(StepDefinition step, String taskKey) {
		Optional<TaskDefinition> task = step.task(taskKey);
		return task.map(TaskDefinition::title).orElse(step.title());
	}

	static List<String> asked(StepDefinition step, String taskKey) {
		return step.askedBy(taskKey).stream().map(Indicator::code).toList();
	}

}
