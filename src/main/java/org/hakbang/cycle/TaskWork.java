package org.hakbang.cycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Drafts;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.FinishedTask;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Working on a task: its page, its draft, finishing it. */
@Component
class TaskWork {

	private final CycleFiles files;

	private final CycleReading reading;

	private final AnswerWork answers;

	private final StepSubmission submission;

	private final Conditions conditions;

	private final Processes processes;

	private final Drafts drafts;

	private final Access access;

	private final Trail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TaskWork(CycleFiles files, CycleReading reading, AnswerWork answers, StepSubmission submission,
			Conditions conditions, Processes processes, Drafts drafts, Access access, Trail trail,
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

	TaskPageView page(String id) {
		OpenTask task = this.processes.task(id).orElseThrow(NotFound::new);
		CycleFile file = this.files.get(CycleId.of(task.subject()));
		StepDefinition step = file.definition().step(task.step());
		if (task.approval()) {
			TaskDefinition none = new TaskDefinition(task.key(), step.title(), step.summary(), null, false, List.of(),
					"");
			return new TaskPageView(this.reading.view(file), step, none, task, List.of(), Map.of(), null, List.of(),
					mine(task));
		}
		TaskDefinition definition = step.task(task.key()).orElseThrow(NotFound::new);
		List<Standing> every = this.reading.standings(file);
		List<Standing> asked = asked(every, step, definition);
		Map<String, List<String>> fields = new HashMap<>();
		asked.forEach((standing) -> {
			if (standing.answer() != null) {
				fields.putAll(AnswerForm.fields(standing.indicator(), standing.answer()));
			}
		});
		Optional<Drafts.Draft> draft = this.drafts.of(this.access.actor(), id);
		draft.ifPresent((saved) -> {
			asked.forEach((standing) -> fields.keySet()
				.removeIf((name) -> name.startsWith(standing.indicator().code() + ".")));
			fields.putAll(saved.fields());
		});
		return new TaskPageView(this.reading.view(file, every), step, definition, task, asked, fields,
				draft.map(Drafts.Draft::savedAt).orElse(null), this.conditions.missing(definition, file), mine(task));
	}

	Optional<FinishedTaskView> finished(String id) {
		if (this.processes.task(id).isPresent()) {
			return Optional.empty();
		}
		FinishedTask finished = this.processes.finished(id).orElseThrow(NotFound::new);
		CycleFile file = this.files.get(CycleId.of(finished.subject()));
		StepDefinition step = file.definition().step(finished.task().step());
		TaskDefinition definition = step.task(finished.task().key())
			.orElseGet(() -> new TaskDefinition(finished.task().key(), step.title(), step.summary(), null, false,
					List.of(), ""));
		return Optional.of(new FinishedTaskView(file.cycle().cycleId(), step.id(), definition, finished.task()));
	}

	void saveDraft(String id, Map<String, List<String>> fields) {
		this.transaction.executeWithoutResult((status) -> {
			OpenTask task = this.processes.task(id).orElseThrow(NotFound::new);
			this.files.get(CycleId.of(task.subject()));
			requireMine(task);
			this.drafts.save(this.access.actor(), task.subject(), id, fields, this.clock.instant());
		});
	}

	/**
	 * @param leftOpen advisory indicators that the person knows to be without an answer;
	 * null if that shall not matter
	 */
	Finishing finish(String id, Map<String, List<String>> fields, @Nullable Set<String> leftOpen) {
		Finishing outcome = this.transaction.execute((status) -> {
			Finishing attempt = attempt(id, fields, leftOpen);
			if (!(attempt instanceof Finishing.Done)) {
				status.setRollbackOnly();
			}
			return attempt;
		});
		if (outcome instanceof Finishing.Refused || outcome instanceof Finishing.Conflicts
				|| outcome instanceof Finishing.LeftOpen) {
			saveDraft(id, fields);
		}
		return outcome;
	}

	private Finishing attempt(String id, Map<String, List<String>> fields, @Nullable Set<String> leftOpen) {
		if (finished(id).isPresent()) {
			return new Finishing.AlreadyFinished();
		}
		OpenTask seen = this.processes.task(id).orElseThrow(NotFound::new);
		CycleFile file = this.files.lock(CycleId.of(seen.subject()));
		Optional<OpenTask> still = this.processes.task(id);
		if (still.isEmpty()) {
			return new Finishing.AlreadyFinished();
		}
		OpenTask task = still.get();
		requireMine(task);
		PersonId actor = this.access.actor();
		if (task.assignee() != null && !task.assignee().equals(actor)) {
			return new Finishing.Refused(List.of(Problem.of("", "error.task.taken")));
		}
		StepDefinition step = file.definition().step(task.step());
		TaskDefinition definition = step.task(task.key()).orElseThrow(NotFound::new);
		List<Problem> missing = this.conditions.missing(definition, file);
		if (!missing.isEmpty()) {
			return new Finishing.Refused(missing);
		}
		List<Indicator> indicators = asked(this.reading.standings(file), step, definition).stream()
			.map(Standing::indicator)
			.toList();
		Finishing saved = this.answers.save(file, indicators, fields);
		if (!(saved instanceof Finishing.Done)) {
			return saved;
		}
		List<Standing> now = asked(this.reading.standings(file), step, definition);
		List<Problem> unanswered = unanswered(now);
		if (!unanswered.isEmpty()) {
			return new Finishing.Refused(unanswered);
		}
		List<Standing> blank = blank(now);
		if (leftOpen != null && !leftOpen.containsAll(blank.stream().map((each) -> each.indicator().code()).toList())) {
			return new Finishing.LeftOpen(blank);
		}
		if (definition.submits()) {
			List<Problem> refused = this.submission.submit(file, step);
			if (!refused.isEmpty()) {
				return new Finishing.Refused(refused);
			}
		}
		this.drafts.forget(id);
		this.trail.record(
				TrailEntry.of("task.finished", file.subject(), file.territoryId()).step(step.id()).item(task.key()));
		if (!this.processes.complete(id, actor)) {
			return new Finishing.AlreadyFinished();
		}
		return new Finishing.Done(definition.submits(), now.stream().filter(Blockers::unmet).toList());
	}

	void claim(String id) {
		this.transaction.executeWithoutResult((status) -> {
			OpenTask seen = this.processes.task(id).orElseThrow(NotFound::new);
			CycleFile file = this.files.lock(CycleId.of(seen.subject()));
			OpenTask task = this.processes.task(id).orElseThrow(NotFound::new);
			requireMine(task);
			this.trail.record(TrailEntry.of("task.claimed", file.subject(), file.territoryId())
				.step(task.step())
				.item(task.key()));
			this.processes.assign(id, Optional.of(this.access.actor()));
		});
	}

	/**
	 * What the form shows: what the task asks; for the one that submits, also what is
	 * required and not met yet.
	 */
	private static List<Standing> asked(List<Standing> every, StepDefinition step, TaskDefinition definition) {
		List<Standing> asked = new ArrayList<>();
		for (Standing standing : every) {
			Indicator indicator = standing.indicator();
			boolean own = step.indicators().contains(indicator) && indicator.computed() == null
					&& !outOfLevel(standing);
			if (own && (indicator.task().equals(definition.id())
					|| (definition.submits() && indicator.required() && standing.state() != State.MET))) {
				asked.add(standing);
			}
		}
		return asked;
	}

	/** Not applicable by its level, so that nobody needs to say anything. */
	private static boolean outOfLevel(Standing standing) {
		return standing.state() == State.NOT_APPLICABLE && standing.answer() == null;
	}

	/** "Not yet" is a good answer; no answer to a required indicator is none. */
	private static List<Problem> unanswered(List<Standing> standings) {
		return standings.stream()
			.filter((standing) -> standing.indicator().required() && standing.answer() == null)
			.map((standing) -> Problem.of(AnswerForm.firstField(standing.indicator()), "error.answer-missing",
					standing.indicator().code()))
			.toList();
	}

	/** An advisory indicator may be left open, but nobody should do so by oversight. */
	private static List<Standing> blank(List<Standing> standings) {
		return standings.stream()
			.filter((standing) -> !standing.indicator().required() && standing.answer() == null)
			.toList();
	}

	private void requireMine(OpenTask task) {
		if (!mine(task)) {
			throw new Forbidden();
		}
	}

	private boolean mine(OpenTask task) {
		Role role = Role.ofKey(task.role()).orElseThrow();
		return this.access.does(role, task.office(), task.territory());
	}

}
