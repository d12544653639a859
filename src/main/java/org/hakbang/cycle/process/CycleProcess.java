package org.hakbang.cycle.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Progress;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.NextStep;
import org.hakbang.cycle.domain.StepRow;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.engine.SubjectProcess;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hears from the engine where a cycle's tokens are, writes it down, and opens the next
 * step.
 */
@Component
class CycleProcess implements SubjectProcess {

	private final AllCycles cycles;

	private final Steps steps;

	private final Progress progress;

	private final ObjectProvider<Bundles> bundles;

	/**
	 * The engine knows this bean and this bean the engine; it is asked for when it is
	 * needed.
	 */
	private final ObjectProvider<Processes> processes;

	private final Access access;

	private final Trail trail;

	private final StepNews news;

	private final Clock clock;

	CycleProcess(AllCycles cycles, Steps steps, Progress progress, ObjectProvider<Bundles> bundles,
			ObjectProvider<Processes> processes, Access access, Trail trail, StepNews news, Clock clock) {
		this.cycles = cycles;
		this.steps = steps;
		this.progress = progress;
		this.bundles = bundles;
		this.processes = processes;
		this.access = access;
		this.trail = trail;
		this.news = news;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return CycleId.KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return cycle(subject).territoryId();
	}

	@Override
	public String page(Subject subject) {
		return "/cycles/" + subject.id();
	}

	@Override
	public boolean visible(Subject subject) {
		return this.access.may(Permission.VIEW, territory(subject));
	}

	@Override
	public String bundle(Subject subject) {
		return cycle(subject).bundle();
	}

	@Override
	public void changed(Subject subject, String step, StepPhase phase) {
		Cycle cycle = cycle(subject);
		Instant now = this.clock.instant();
		StepStatus status = StepStatus.valueOf(phase.name());
		this.steps.reached(cycle.cycleId(), step, status, now);
		// All steps of a new cycle begin to wait; its numbers come with the first that
		// begins.
		if (status != StepStatus.WAITING) {
			this.progress.refreshLater(cycle.cycleId());
			this.trail.record(TrailEntry.of("step." + status.key(), subject, cycle.territoryId()).step(step));
			this.news.tell(cycle, step, status);
		}
		if (status.settled()) {
			openNext(cycle);
		}
	}

	private void openNext(Cycle cycle) {
		List<String> order = this.bundles.getObject()
			.get(cycle.bundle())
			.definition()
			.steps()
			.stream()
			.map(StepDefinition::id)
			.toList();
		Map<String, StepStatus> statuses = this.steps.of(cycle.cycleId())
			.values()
			.stream()
			.collect(Collectors.toMap(StepRow::step, StepRow::status));
		NextStep.after(order, statuses)
			.ifPresent((next) -> this.processes.getObject().open(cycle.cycleId().subject(), next));
	}

	@Override
	public Map<String, StepPhase> phases(Subject subject) {
		return this.steps.of(CycleId.of(subject))
			.values()
			.stream()
			.collect(Collectors.toMap(StepRow::step, (row) -> StepPhase.valueOf(row.status().name())));
	}

	@Override
	public void ended(Subject subject) {
		// Closing a cycle is a use case of its own; the end of the process adds no fact.
	}

	private Cycle cycle(Subject subject) {
		return this.cycles.findById(subject.id()).orElseThrow(NotFound::new);
	}

}
