package org.hakbang.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.hakbang.engine.check.Names;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the house's own rows of open and finished tasks in step with the engine's. */
@Component
class TaskListeners {

	private final Subjects subjects;

	private final TaskTables rows;

	private final Territories territories;

	/** Late: bundles are deployed by the engine that calls these listeners. */
	private final ObjectProvider<Bundles> bundles;

	private final Clock clock;

	TaskListeners(Subjects subjects, TaskTables rows, Territories territories, ObjectProvider<Bundles> bundles,
			Clock clock) {
		this.subjects = subjects;
		this.rows = rows;
		this.territories = territories;
		this.bundles = bundles;
		this.clock = clock;
	}

	TaskListener created(RoleKey written, boolean approval) {
		return (task) -> {
			Subject subject = Subject.ofKey(task.getExecution().getProcessBusinessKey());
			SubjectProcess owner = this.subjects.owner(subject);
			TerritoryId territory = owner.territory(subject);
			RoleKey role = written.at(owner.office(subject));
			String step = (String) task.getVariable(Names.STEP_VARIABLE);
			String key = task.getTaskDefinitionKey();
			task.addCandidateGroup(role.group(territory));
			Instant now = this.clock.instant();
			LocalDate due = approval ? null : due(owner.bundle(subject), step, key, territory, now);
			this.rows.add(new OpenTask(task.getId(), key, subject, step, territory, role.role(), role.office(),
					approval, now, due, null));
		};
	}

	TaskListener completed() {
		return (task) -> this.rows.finish(task.getId(), this.clock.instant(), actor(task));
	}

	/** The task went without being done, with its cycle. */
	TaskListener deleted() {
		return (task) -> this.rows.remove(task.getId());
	}

	private @Nullable LocalDate due(String bundle, String step, String task, TerritoryId territory, Instant now) {
		Country country = this.territories.country(territory);
		return this.bundles.getObject()
			.get(bundle)
			.definition()
			.step(step)
			.task(task)
			.map(TaskDefinition::due)
			.flatMap((due) -> due.from(LocalDate.ofInstant(now, country.zone()), country))
			.orElse(null);
	}

	private static @Nullable PersonId actor(DelegateTask task) {
		Authentication authentication = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (authentication != null && authentication.getUserId() != null)
				? new PersonId(UUID.fromString(authentication.getUserId())) : null;
	}

}
