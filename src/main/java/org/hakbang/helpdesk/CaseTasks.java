package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Drafts;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskCondition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Working on a task of a case: its page, finishing it, taking it over. */
@Service
public class CaseTasks {

	/** The field that says what came of a task. */
	public static final String OUTCOME = "outcome";

	private final CaseFiles files;

	private final CaseReading reading;

	private final CaseAnswers answers;

	private final CaseSubmission submission;

	private final List<TaskCondition> conditions;

	private final Processes processes;

	private final Drafts drafts;

	private final Access access;

	private final Trail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CaseTasks(CaseFiles files, CaseReading reading, CaseAnswers answers, CaseSubmission submission,
			List<TaskCondition> conditions, Processes processes, Drafts drafts, Access access, Trail trail,
			TransactionTemplate transaction, Clock clock) {
		this.files = files;
		this.reading = reading;
		this.answers = answers;
		this.submission = submission;
		this.conditions = conditions;
		this.processes = processes;
		this.drafts = drafts;
		this.access = access;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * An open task.
	 * @throws NotFound if there is none of that id in the case, or the case is not for
	 * the actor
	 */
	@Transactional(readOnly = true)
	public CaseTaskView page(CaseId id, String task) {
		CaseFile file = this.files.get(id);
		OpenTask open = own(file, task).orElseThrow(NotFound::new);
		StepDefinition step = file.definition().step(open.step());
		TaskDefinition definition = definition(step, open);
		CaseView view = this.reading.view(file);
		List<Standing> asked = open.approval() ? List.of() : asked(view.standings(), step, definition);
		Map<String, List<String>> fields = new HashMap<>();
		asked.forEach((standing) -> {
			if (standing.answer() != null) {
				fields.putAll(AnswerForm.fields(standing.indicator(), standing.answer()));
			}
		});
		Optional<Drafts.Draft> draft = this.drafts.of(this.access.actor(), task);
		draft.ifPresent((saved) -> {
			asked.forEach((standing) -> fields.keySet()
				.removeIf((name) -> name.startsWith(standing.indicator().code() + ".")));
			fields.putAll(saved.fields());
		});
		return new CaseTaskView(view, step, definition, open, asked, fields,
				draft.map(Drafts.Draft::savedAt).orElse(null), missing(definition, file), mine(open));
	}

	/** Whether a task of the case has been finished. */
	@Transactional(readOnly = true)
	public boolean finished(CaseId id, String task) {
		CaseFile file = this.files.get(id);
		return own(file, task).isEmpty()
				&& this.processes.finished(task).filter((done) -> done.subject().equals(file.subject())).isPresent();
	}

	/** Keeps what the person typed, valid or not, for this person and task, sealed. */
	@Transactional
	public void saveDraft(CaseId id, String task, Map<String, List<String>> fields) {
		CaseFile file = this.files.get(id);
		requireMine(own(file, task).orElseThrow(NotFound::new));
		this.drafts.save(this.access.actor(), file.subject(), task, fields, this.clock.instant());
	}

	/**
	 * Answers the task's indicators and finishes it, all or nothing; the task that
	 * submits submits. What is refused is kept as a draft. Fields as in
	 * {@link AnswerForm}, and {@link #OUTCOME} where it has some.
	 */
	public CaseFinishing finish(CaseId id, String task, Map<String, List<String>> fields) {
		CaseFinishing outcome = tried(id, task, fields);
		if (outcome instanceof CaseFinishing.Refused || outcome instanceof CaseFinishing.Conflicts) {
			this.transaction.executeWithoutResult((status) -> saveDraft(id, task, fields));
		}
		return outcome;
	}

	private CaseFinishing tried(CaseId id, String task, Map<String, List<String>> fields) {
		return this.transaction.execute((status) -> {
			CaseFinishing attempt = attempt(id, task, fields);
			if (!(attempt instanceof CaseFinishing.Done)) {
				status.setRollbackOnly();
			}
			return attempt;
		});
	}

	private CaseFinishing attempt(CaseId id, String task, Map<String, List<String>> fields) {
		CaseFile file = this.files.lock(id);
		Optional<OpenTask> still = own(file, task);
		if (still.isEmpty()) {
			if (finished(id, task)) {
				return new CaseFinishing.AlreadyFinished();
			}
			throw new NotFound();
		}
		OpenTask open = still.get();
		requireMine(open);
		PersonId actor = this.access.actor();
		if (open.assignee() != null && !open.assignee().equals(actor)) {
			return new CaseFinishing.Refused(List.of(Problem.of("", "case.task.taken")));
		}
		StepDefinition step = file.definition().step(open.step());
		TaskDefinition definition = step.task(open.key()).orElseThrow(NotFound::new);
		List<Problem> missing = new ArrayList<>(missing(definition, file));
		String outcome = outcome(definition, fields, missing);
		if (!missing.isEmpty()) {
			return new CaseFinishing.Refused(missing);
		}
		List<Indicator> indicators = asked(this.reading.standings(file), step, definition).stream()
			.map(Standing::indicator)
			.toList();
		CaseFinishing saved = this.answers.save(file, indicators, fields);
		if (!(saved instanceof CaseFinishing.Done)) {
			return saved;
		}
		List<Standing> now = asked(this.reading.standings(file), step, definition);
		List<Problem> refused = unanswered(now);
		if (refused.isEmpty() && definition.submits()) {
			refused = this.submission.submit(file, step);
		}
		if (!refused.isEmpty()) {
			return new CaseFinishing.Refused(refused);
		}
		this.trail
			.record(TrailEntry.of("task.finished", file.subject(), file.territory()).step(step.id()).item(open.key()));
		this.drafts.forget(task);
		boolean completed = outcome.isEmpty() ? this.processes.complete(task, actor)
				: this.processes.complete(task, outcome, actor);
		return completed
				? new CaseFinishing.Done(definition.submits(), now.stream().filter(CaseStepView::unmet).toList())
				: new CaseFinishing.AlreadyFinished();
	}

	/** Takes an open task over. */
	@Transactional
	public void claim(CaseId id, String task) {
		CaseFile file = this.files.lock(id);
		OpenTask open = own(file, task).orElseThrow(NotFound::new);
		requireMine(open);
		this.trail
			.record(TrailEntry.of("task.claimed", file.subject(), file.territory()).step(open.step()).item(open.key()));
		this.processes.assign(task, Optional.of(this.access.actor()));
	}

	private static String outcome(TaskDefinition definition, Map<String, List<String>> fields, List<Problem> missing) {
		if (definition.outcomes().isEmpty()) {
			return "";
		}
		String said = fields.getOrDefault(OUTCOME, List.of()).stream().findFirst().orElse("");
		if (definition.outcomes().stream().noneMatch((outcome) -> outcome.id().equals(said))) {
			missing.add(Problem.of(OUTCOME, "case.task.outcome-missing"));
		}
		return said;
	}

	private List<Problem> missing(TaskDefinition definition, CaseFile file) {
		return this.conditions.stream()
			.filter((condition) -> definition.completesWhen().contains(condition.name()))
			.flatMap((condition) -> condition.missing(file.subject(), file.territory()).stream())
			.toList();
	}

	/**
	 * What the form shows: what the task asks; for the one that submits, also what is
	 * required and not met yet.
	 */
	private static List<Standing> asked(List<Standing> every, StepDefinition step, TaskDefinition definition) {
		return CaseReading.own(step, every).stream().filter((standing) -> {
			Indicator indicator = standing.indicator();
			return indicator.computed() == null && (indicator.task().equals(definition.id())
					|| (definition.submits() && indicator.required() && standing.state() != State.MET));
		}).toList();
	}

	/** "Not yet" is a good answer; no answer to a required indicator is none. */
	private static List<Problem> unanswered(List<Standing> standings) {
		return standings.stream()
			.filter((standing) -> standing.indicator().required() && standing.answer() == null)
			.map((standing) -> Problem.of(AnswerForm.firstField(standing.indicator()), "error.answer-missing",
					standing.indicator().code()))
			.toList();
	}

	private static TaskDefinition definition(StepDefinition step, OpenTask open) {
		return step.task(open.key())
			.orElseGet(() -> new TaskDefinition(open.key(), step.title(), step.summary(), null, false, List.of(), ""));
	}

	/** An open task of the case itself. */
	private Optional<OpenTask> own(CaseFile file, String task) {
		return this.processes.task(task).filter((open) -> open.subject().equals(file.subject()));
	}

	private void requireMine(OpenTask task) {
		if (!mine(task)) {
			throw new Forbidden();
		}
	}

	private boolean mine(OpenTask task) {
		return this.access.does(Role.ofKey(task.role()).orElseThrow(), task.office(), task.territory());
	}

}
