package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.ApplicationTaskView.Asks;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Working on a task of an application for outside money. */
@Service
public class ApplicationTasks {

	private final CaseFiles files;

	private final CaseReading cases;

	private final ApplicationReading reading;

	private final ApplicationMoves moves;

	private final AllApplications all;

	private final FundingUpdates updates;

	private final Vaults vaults;

	private final Processes processes;

	private final Access access;

	private final Trail trail;

	private final Today today;

	private final Clock clock;

	ApplicationTasks(CaseFiles files, CaseReading cases, ApplicationReading reading, ApplicationMoves moves,
			AllApplications all, FundingUpdates updates, Vaults vaults, Processes processes, Access access, Trail trail,
			Today today, Clock clock) {
		this.files = files;
		this.cases = cases;
		this.reading = reading;
		this.moves = moves;
		this.all = all;
		this.updates = updates;
		this.vaults = vaults;
		this.processes = processes;
		this.access = access;
		this.trail = trail;
		this.today = today;
		this.clock = clock;
	}

	/**
	 * An open task.
	 * @throws NotFound if the application has none of that id, or its case is not for the
	 * actor
	 */
	@Transactional(readOnly = true)
	public ApplicationTaskView page(CaseId id, ApplicationId application, String task) {
		CaseFile file = this.files.get(id);
		FundingApplication row = this.reading.get(id, application);
		OpenTask open = own(application, task).orElseThrow(NotFound::new);
		StepDefinition side = file.definition().step(open.step());
		TaskDefinition definition = side.task(open.key()).orElseThrow(NotFound::new);
		return new ApplicationTaskView(this.cases.view(file), this.reading.view(file, row), side, definition, open,
				Asks.of(definition), this.reading.mine(open), this.today.in(file.territory()));
	}

	/** Whether a task of the application has been finished. */
	@Transactional(readOnly = true)
	public boolean finished(CaseId id, ApplicationId application, String task) {
		this.files.get(id);
		this.reading.get(id, application);
		return own(application, task).isEmpty() && this.processes.finished(task)
			.filter((done) -> done.subject().equals(application.subject()))
			.isPresent();
	}

	/**
	 * Finishes a task with what it asks: {@code piece} (numbers), {@code on},
	 * {@code said}, {@code obtained}, {@link CaseTasks#OUTCOME}.
	 */
	@Transactional
	public CaseFinishing finish(CaseId id, ApplicationId application, String task, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		FundingApplication row = this.reading.locked(id, application);
		Optional<OpenTask> still = own(application, task);
		if (still.isEmpty()) {
			if (finished(id, application, task)) {
				return new CaseFinishing.AlreadyFinished();
			}
			throw new NotFound();
		}
		OpenTask open = still.get();
		if (!this.reading.mine(open)) {
			throw new Forbidden();
		}
		PersonId actor = this.access.actor();
		if (open.assignee() != null && !open.assignee().equals(actor)) {
			return new CaseFinishing.Refused(List.of(Problem.of("", "case.task.taken")));
		}
		TaskDefinition definition = file.definition().step(open.step()).task(open.key()).orElseThrow(NotFound::new);
		CaseForm form = new CaseForm(fields);
		String outcome = definition.outcomes().isEmpty() ? ""
				: form.choice(CaseTasks.OUTCOME, definition.outcomes().stream().map((known) -> known.id()).toList());
		ApplicationMoves.Move move = this.moves.move(file, row, Asks.of(definition), outcome, form);
		if (form.wrong()) {
			return new CaseFinishing.Refused(form.problems());
		}
		this.all.save(move.application());
		byte @Nullable [] said = move.said().isEmpty() ? null : this.vaults.seal(file.row().vault(), move.said());
		this.updates.add(application, move.what(), move.on(), said, this.clock.instant(), actor);
		this.trail.record(TrailEntry.of("case-application." + move.what(), file.subject(), file.territory())
			.step(open.step())
			.item(open.key())
			.object(application.value()));
		boolean completed = outcome.isEmpty() ? this.processes.complete(task, actor)
				: this.processes.complete(task, outcome, actor);
		return completed ? new CaseFinishing.Done(false, List.of()) : new CaseFinishing.AlreadyFinished();
	}

	private Optional<OpenTask> own(ApplicationId application, String task) {
		return this.processes.task(task).filter((open) -> open.subject().equals(application.subject()));
	}

}
