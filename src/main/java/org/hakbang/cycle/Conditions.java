package org.hakbang.cycle;

import java.util.List;

import org.hakbang.checklist.TaskCondition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * The conditions that a task's {@code completes-when} names. The bundle's check has made
 * sure that each is known.
 */
@Component
class Conditions {

	private final List<TaskCondition> known;

	Conditions(List<TaskCondition> known) {
		this.known = known;
	}

	List<Problem> missing(TaskDefinition task, CycleFile file) {
		return this.known.stream()
			.filter((condition) -> task.completesWhen().contains(condition.name()))
			.flatMap((condition) -> condition.missing(file.subject(), file.territoryId()).stream())
			.toList();
	}

}
