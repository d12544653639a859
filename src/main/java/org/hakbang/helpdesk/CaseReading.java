package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.checklist.Answers;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.DoneTask;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseStepRow;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.helpdesk.domain.Consents;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.helpdesk.domain.PlainNeeds;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.hakbang.shared.Text;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a case show. */
@Component
class CaseReading {

	private final AllCases cases;

	private final CaseSteps steps;

	private final Intakes intakes;

	private final IntakeVault intake;

	private final Consents consents;

	private final Answers answers;

	private final Processes processes;

	private final Bundles bundles;

	private final Territories territories;

	private final Access access;

	CaseReading(AllCases cases, CaseSteps steps, Intakes intakes, IntakeVault intake, Consents consents,
			Answers answers, Processes processes, Bundles bundles, Territories territories, Access access) {
		this.cases = cases;
		this.steps = steps;
		this.intakes = intakes;
		this.intake = intake;
		this.consents = consents;
		this.answers = answers;
		this.processes = processes;
		this.bundles = bundles;
		this.territories = territories;
		this.access = access;
	}

	CaseView view(CaseFile file) {
		HelpCase row = file.row();
		List<OpenTask> open = this.processes.tasks(file.subject());
		String closedWhy = row.closedWhy();
		return new CaseView(file.id(), row.code(), file.definition(), row.bundle(), file.desk(),
				CaseSource.valueOf(row.source().toUpperCase(java.util.Locale.ROOT)), row.receivedAt(),
				this.intake.of(row), this.consents.now(file.id()).orElse(null), row.closedAt(),
				(closedWhy != null) ? ClosingReason.ofKey(closedWhy).orElse(null) : null, row.isForgotten(),
				steps(file, open), tasks(file, open), links(row));
	}

	/** The indicators of all steps, in order. */
	List<Standing> standings(CaseFile file) {
		Set<String> every = file.definition().steps().stream().map(StepDefinition::id).collect(Collectors.toSet());
		return this.answers.standings(file.definition(), every, file.subject(), this.territories.get(file.territory()));
	}

	/** The tasks of a step in the order of its checklist, done and open and to come. */
	List<CaseTaskRow> tasksOf(CaseFile file, StepDefinition step) {
		Map<String, OpenTask> open = this.processes.tasks(file.subject())
			.stream()
			.filter((task) -> task.step().equals(step.id()) && !task.approval())
			.collect(Collectors.toMap(OpenTask::key, Function.identity(), (first, second) -> first));
		Instant begun = this.steps.begun(file.id(), step.id());
		Map<String, DoneTask> done = this.processes.done(file.subject(), step.id())
			.stream()
			.filter((task) -> !task.at().isBefore(begun))
			.collect(Collectors.toMap(DoneTask::key, Function.identity(), (newest, older) -> newest));
		List<CaseTaskRow> rows = new ArrayList<>();
		for (TaskDefinition task : step.tasks()) {
			OpenTask now = open.get(task.id());
			DoneTask past = done.get(task.id());
			if (now != null) {
				rows.add(row(file, step, now));
			}
			else {
				rows.add(new CaseTaskRow(task, step.id(), (past != null) ? past.id() : null, List.of(), false, null,
						null, (past != null) ? past.at() : null, (past != null) ? past.by() : null));
			}
		}
		return rows;
	}

	private List<CaseStepView> steps(CaseFile file, List<OpenTask> open) {
		Map<String, CaseStepRow> rows = this.steps.of(file.id());
		Map<String, Text> leftOut = PlainNeeds.skipped(file.rules(), this.intakes.facts(file.id()));
		List<Standing> standings = standings(file);
		return file.definition().steps().stream().map((step) -> {
			CaseStepRow row = rows.get(step.id());
			CaseStepStatus status = (row != null) ? row.status() : CaseStepStatus.WAITING;
			@Nullable Instant settled = (row != null) ? row.settledAt() : null;
			boolean without = status == CaseStepStatus.RECOGNISED || status == CaseStepStatus.WAITING;
			return new CaseStepView(step, status, (row != null) ? row.run() : 0, own(step, standings), due(step, open),
					(settled != null) ? LocalDate.ofInstant(settled, file.country().zone()) : null,
					without ? leftOut.get(step.id()) : null);
		}).toList();
	}

	static List<Standing> own(StepDefinition step, List<Standing> standings) {
		return standings.stream().filter((standing) -> step.indicators().contains(standing.indicator())).toList();
	}

	private static @Nullable LocalDate due(StepDefinition step, List<OpenTask> open) {
		return open.stream()
			.filter((task) -> task.step().equals(step.id()))
			.map(OpenTask::due)
			.filter((due) -> due != null)
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	private List<CaseTaskRow> tasks(CaseFile file, List<OpenTask> open) {
		return open.stream().map((task) -> row(file, file.definition().step(task.step()), task)).toList();
	}

	private CaseTaskRow row(CaseFile file, StepDefinition step, OpenTask task) {
		TaskDefinition definition = step.task(task.key())
			.orElseGet(() -> new TaskDefinition(task.key(), step.title(), step.summary(), null, false, List.of(), ""));
		Role role = Role.ofKey(task.role()).orElseThrow();
		return new CaseTaskRow(definition, step.id(), task.id(),
				this.access.doers(role, task.office(), task.territory()),
				this.access.does(role, task.office(), task.territory()), task.assignee(), task.due(), null, null);
	}

	private List<CaseView.Link> links(HelpCase row) {
		Stream<HelpCase> from = (row.parent() != null) ? this.cases.findById(row.parent()).stream() : Stream.of();
		return Stream
			.concat(from.map((other) -> link(other, true)),
					this.cases.findByParentOrderByReceivedAt(row.id()).stream().map((other) -> link(other, false)))
			.toList();
	}

	private CaseView.Link link(HelpCase other, boolean from) {
		return new CaseView.Link(other.caseId(), other.code(), this.bundles.get(other.bundle()).definition(), from);
	}

}
