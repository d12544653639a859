package org.hakbang.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.cycle.TaskRow.Progress;
import org.hakbang.engine.DoneTask;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tasks of a step in the order of its checklist, as the present run has them: done,
 * open, not begun, left out.
 */
@Component
class TaskRows {

	private final Processes processes;

	private final Access access;

	TaskRows(Processes processes, Access access) {
		this.processes = processes;
		this.access = access;
	}

	/**
	 * @param begun when the present run began; what was finished before belongs to an
	 * earlier one
	 * @param over whether nothing more will be done in it
	 */
	List<TaskRow> of(CycleFile file, StepDefinition step, List<OpenTask> open, Instant begun, boolean over) {
		Map<String, OpenTask> opened = open.stream()
			.filter((task) -> task.step().equals(step.id()) && !task.approval())
			.collect(Collectors.toMap(OpenTask::key, Function.identity(), (first, second) -> first));
		Map<String, DoneTask> done = this.processes.done(file.subject(), step.id())
			.stream()
			.filter((task) -> !task.at().isBefore(begun))
			.collect(Collectors.toMap(DoneTask::key, Function.identity(), (newest, older) -> newest));
		return step.tasks()
			.stream()
			.map((task) -> row(file, task, opened.get(task.id()), done.get(task.id()), over))
			.toList();
	}

	private TaskRow row(CycleFile file, TaskDefinition task, @Nullable OpenTask open, @Nullable DoneTask done,
			boolean over) {
		if (open != null) {
			return new TaskRow(task, Progress.OPEN, open.id(), open.role(), open.office(),
					this.access.doers(Role.ofKey(open.role()).orElseThrow(), open.office(), file.territoryId()),
					open.assignee(), open.due(), open.since(), null, null);
		}
		if (done != null) {
			return new TaskRow(task, Progress.DONE, done.id(), "", "", List.of(), null, null, null, done.at(),
					done.by());
		}
		return new TaskRow(task, over ? Progress.LEFT_OUT : Progress.NOT_STARTED, null, "", "", List.of(), null, null,
				null, null, null);
	}

}
