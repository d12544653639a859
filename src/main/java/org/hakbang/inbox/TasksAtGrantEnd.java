package org.hakbang.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.engine.Processes;
import org.hakbang.identity.GrantEnding;
import org.hakbang.identity.GrantView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Component;

/**
 * No open task is left without anybody who can do it, and nothing stays in the hands of
 * somebody who may no longer act.
 */
@Component
class TasksAtGrantEnd implements GrantEnding {

	private final TakenTasks tasks;

	private final Processes processes;

	private final Trail trail;

	private final Today today;

	TasksAtGrantEnd(TakenTasks tasks, Processes processes, Trail trail, Today today) {
		this.tasks = tasks;
		this.processes = processes;
		this.trail = trail;
		this.today = today;
	}

	@Override
	public List<Problem> objections(GrantView grant) {
		LocalDate today = this.today.in(grant.territory());
		int orphans = this.tasks.onlyBy(grant, today);
		return (orphans > 0) ? List.of(Problem.of("", "inbox.nobody-left", orphans)) : List.of();
	}

	@Override
	public void ended(GrantView grant) {
		free(this.tasks.by(grant));
	}

	@Override
	public void suspended(PersonId person) {
		free(this.tasks.by(person));
	}

	private void free(List<TakenTasks.Taken> taken) {
		taken.forEach((task) -> this.trail
			.record(TrailEntry.of("task.freed", task.subject(), task.place()).step(task.step()).item(task.taskKey())));
		taken.forEach((task) -> this.processes.assign(task.task(), Optional.empty()));
	}

}
