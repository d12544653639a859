package org.hakbang.helpdesk.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.engine.SubjectProcess;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseSight;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.helpdesk.domain.NextCaseStep;
import org.hakbang.helpdesk.domain.PlainNeeds;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears from the engine where a case's tokens are, writes it down, and opens or leaves
 * out the next step.
 */
@Component
class CaseProcess implements SubjectProcess {

	private final AllCases cases;

	private final CaseSteps steps;

	private final Intakes intakes;

	private final Desks desks;

	/** Late: they read what stands here. */
	private final ObjectProvider<CaseSight> sight;

	private final ObjectProvider<Bundles> bundles;

	private final ObjectProvider<Processes> processes;

	private final Trail trail;

	private final Clock clock;

	CaseProcess(AllCases cases, CaseSteps steps, Intakes intakes, Desks desks, ObjectProvider<CaseSight> sight,
			ObjectProvider<Bundles> bundles, ObjectProvider<Processes> processes, Trail trail, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.intakes = intakes;
		this.desks = desks;
		this.sight = sight;
		this.bundles = bundles;
		this.processes = processes;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return CaseId.KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return row(subject).territoryId();
	}

	@Override
	public String page(Subject subject) {
		return CaseId.of(subject).page();
	}

	@Override
	public String taskPage(Subject subject, String task) {
		return page(subject) + "/tasks/" + task;
	}

	@Override
	public String label(Subject subject) {
		return row(subject).code();
	}

	@Override
	public boolean visible(Subject subject) {
		return this.sight.getObject().visible(CaseId.of(subject));
	}

	@Override
	@Transactional
	public void opened(Subject subject, UUID document) {
		this.trail.record(TrailEntry.of("case.document-opened", subject, row(subject).territoryId()).object(document));
	}

	@Override
	public Optional<UUID> vault(Subject subject) {
		return Optional.of(row(subject).vault());
	}

	@Override
	public String bundle(Subject subject) {
		return row(subject).bundle();
	}

	@Override
	public String office(Subject subject) {
		return this.desks.get(new DeskId(row(subject).desk())).key();
	}

	@Override
	public void changed(Subject subject, String step, StepPhase phase) {
		HelpCase row = row(subject);
		Instant now = this.clock.instant();
		CaseStepStatus status = CaseStepStatus.valueOf(phase.name());
		this.steps.reached(row.caseId(), step, status, now);
		if (status != CaseStepStatus.WAITING) {
			this.trail.record(TrailEntry.of("case-step." + status.key(), subject, row.territoryId()).step(step));
		}
		if (status.settled()) {
			advance(row);
		}
	}

	/** Opens the next step that waits, or settles it if the need does without it. */
	private void advance(HelpCase row) {
		CycleDefinition definition = this.bundles.getObject().get(row.bundle()).definition();
		List<String> order = definition.steps().stream().map(StepDefinition::id).toList();
		Map<String, ?> skipped = PlainNeeds.skipped(definition.caseRules(), this.intakes.facts(row.caseId()));
		Subject subject = row.caseId().subject();
		NextCaseStep.after(order, this.steps.of(row.caseId()), skipped.keySet()).ifPresent((next) -> {
			if (next instanceof NextCaseStep.Opens opens) {
				this.processes.getObject().open(subject, opens.step());
			}
			else {
				this.processes.getObject().recognise(subject, next.step());
			}
		});
	}

	@Override
	public Map<String, StepPhase> phases(Subject subject) {
		return this.steps.of(CaseId.of(subject))
			.values()
			.stream()
			.collect(Collectors.toMap((row) -> row.step(), (row) -> StepPhase.valueOf(row.status().name())));
	}

	@Override
	public void ended(Subject subject) {
		// Closing a case is a use case of its own; the end of the process adds no fact.
	}

	private HelpCase row(Subject subject) {
		return this.cases.findById(subject.id()).orElseThrow(NotFound::new);
	}

}
