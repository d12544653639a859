package org.hakbang.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.OpenTask;
import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.springframework.stereotype.Component;

/** "What blocks me?": what stands between a step and its sign-off, and who can act. */
@Component
class Blockers {

	private final Access access;

	Blockers(Access access) {
		this.access = access;
	}

	/**
	 * In the order in which one would take them: unmet required indicators, unfinished
	 * tasks that ask none of them or are for others, the decision.
	 */
	List<Blocker> of(CycleFile file, StepView step, List<Standing> standings, List<OpenTask> open) {
		List<Blocker> blockers = new ArrayList<>();
		if (step.status().active()) {
			List<Standing> unmet = standings.stream().filter(Blockers::unmet).toList();
			unmet.forEach((standing) -> blockers.add(unmet(file, standing)));
			Set<String> named = unmet.stream()
				.map((standing) -> standing.indicator().task())
				.collect(Collectors.toSet());
			open.stream()
				.filter((task) -> task.step().equals(step.step().id()) && !task.approval()
						&& (!named.contains(task.key()) || !answers(task)))
				.forEach((task) -> step.step()
					.task(task.key())
					.ifPresent((definition) -> blockers.add(unfinished(file, task, definition))));
		}
		if (step.status().active() || step.status() == StepStatus.SUBMITTED) {
			undecided(file, step).ifPresent(blockers::add);
		}
		return blockers;
	}

	/**
	 * Required, and neither met nor excused; a value the record will know later is never
	 * an entry condition.
	 */
	static boolean unmet(Standing standing) {
		return standing.indicator().required() && standing.indicator().computed() == null
				&& (standing.state() == State.NOT_MET || standing.state() == State.UNANSWERED);
	}

	/**
	 * Whoever does the task is named beside its indicators already; a task of anybody
	 * else is the real way on.
	 */
	private static boolean answers(OpenTask task) {
		return task.role().equals(Role.FOCAL_POINT.key()) || task.role().equals(Role.DATA_SUPPLIER.key());
	}

	private Blocker unmet(CycleFile file, Standing standing) {
		String office = standing.indicator().supplier();
		boolean focal = this.access.holds(Role.FOCAL_POINT, null, file.territoryId());
		boolean supplier = !office.isEmpty() && this.access.holds(Role.DATA_SUPPLIER, office, file.territoryId());
		List<PersonView> people = new ArrayList<>();
		if (!office.isEmpty()) {
			people.addAll(this.access.holders(Role.DATA_SUPPLIER, office, file.territoryId()));
		}
		boolean supplied = !people.isEmpty();
		people.addAll(this.access.holders(Role.FOCAL_POINT, null, file.territoryId()));
		return new Blocker(new Blocker.What.Unmet(standing),
				supplied ? Role.DATA_SUPPLIER.key() : Role.FOCAL_POINT.key(), supplied ? office : "",
				people.stream().distinct().toList(), focal || supplier);
	}

	private Blocker unfinished(CycleFile file, OpenTask task, TaskDefinition definition) {
		Role role = Role.ofKey(task.role()).orElseThrow();
		return new Blocker(new Blocker.What.Unfinished(definition, task.id()), task.role(), task.office(),
				this.access.doers(role, task.office(), file.territoryId()),
				this.access.does(role, task.office(), file.territoryId()));
	}

	private Optional<Blocker> undecided(CycleFile file, StepView step) {
		Approval approval = step.step().approval();
		if (approval instanceof Approval.NotNeeded) {
			return Optional.empty();
		}
		Role role = (approval instanceof Approval.ByOfficer officer) ? Role.ofKey(officer.role()).orElseThrow()
				: Role.COMMITTEE_SECRETARY;
		boolean open = step.status() == StepStatus.SUBMITTED;
		return Optional.of(new Blocker(new Blocker.What.Undecided(open), role.key(), "",
				this.access.holders(role, null, file.territoryId()),
				open && this.access.holds(role, null, file.territoryId())));
	}

}
