package org.hakbang.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hakbang.engine.check.Names;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the rest of the house may ask of the engine. Each call is the last of its use
 * case. A call that loses against another at the same moment ends with
 * {@link ChangedMeanwhile}: its transaction is void and can be tried again.
 */
@Service
public class Processes {

	private final RuntimeService runtime;

	private final TaskService engineTasks;

	private final IdentityService actors;

	private final Bundles bundles;

	private final Subjects subjects;

	private final TaskTables tasks;

	private final Tokens tokens;

	Processes(RuntimeService runtime, TaskService engineTasks, IdentityService actors, Bundles bundles,
			Subjects subjects, TaskTables tasks, Tokens tokens) {
		this.runtime = runtime;
		this.engineTasks = engineTasks;
		this.actors = actors;
		this.bundles = bundles;
		this.subjects = subjects;
		this.tasks = tasks;
		this.tokens = tokens;
	}

	/**
	 * Starts the main process of a subject with the deployment of its bundle; all its
	 * steps then wait.
	 */
	@Transactional
	public void start(Subject subject, String bundle) {
		String process = this.bundles.process(bundle);
		asking(() -> this.runtime.startProcessInstanceById(process, subject.key()));
	}

	/**
	 * Opens a waiting step ({@code open-X}).
	 * @throws ChangedMeanwhile if it does not wait any more
	 */
	@Transactional
	public void open(Subject subject, String step) {
		send(Names.OPEN + step, subject);
	}

	/**
	 * Begins a resting step anew ({@code repeat-X}).
	 * @throws ChangedMeanwhile if it does not rest
	 */
	@Transactional
	public void repeat(Subject subject, String step) {
		send(Names.REPEAT + step, subject);
	}

	/**
	 * Settles a waiting step without its work ({@code recognise-X}): it was done before,
	 * or a plain case does without.
	 * @throws ChangedMeanwhile if it does not wait any more
	 */
	@Transactional
	public void recognise(Subject subject, String step) {
		send(Names.RECOGNISE + step, subject);
	}

	/**
	 * Begins a settled step again ({@code reopen-X}).
	 * @throws ChangedMeanwhile if it does not rest
	 */
	@Transactional
	public void reopen(Subject subject, String step) {
		send(Names.REOPEN + step, subject);
	}

	/** Closes the subject's process ({@code close-cycle}, {@code close-case}). */
	@Transactional
	public void close(Subject subject) {
		send(Names.close(this.bundles.get(this.subjects.owner(subject).bundle(subject)).definition()), subject);
	}

	/**
	 * Starts a process that runs beside the steps, such as a funding application. Its
	 * tasks are described by the side of that id.
	 * @param subject the thing itself
	 */
	@Transactional
	public void startBeside(Subject subject, String side) {
		String bundle = this.subjects.owner(subject).bundle(subject);
		String process = this.bundles.process(bundle, this.bundles.get(bundle).definition().step(side).process());
		asking(() -> this.runtime.startProcessInstanceById(process, subject.key(), Map.of(Names.STEP_VARIABLE, side)));
	}

	/** Ends what runs for a subject, wherever it stands; nothing if nothing does. */
	@Transactional
	public void cancel(Subject subject) {
		asking(() -> {
			this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(subject.key())
				.rootProcessInstances()
				.list()
				.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), "cancelled", false, true));
			return null;
		});
	}

	/** An open task, empty if it is finished or never was. */
	@Transactional(readOnly = true)
	public Optional<OpenTask> task(String id) {
		return this.tasks.find(id);
	}

	/** The open tasks of a subject. */
	@Transactional(readOnly = true)
	public List<OpenTask> tasks(Subject subject) {
		return this.tasks.of(subject);
	}

	/** The finished tasks of a step's current and earlier runs, newest first. */
	@Transactional(readOnly = true)
	public List<DoneTask> done(Subject subject, String step) {
		return this.tasks.done(subject, step);
	}

	/** A task that has been finished, empty if it is open or never was. */
	@Transactional(readOnly = true)
	public Optional<FinishedTask> finished(String id) {
		return this.tasks.finished(id);
	}

	/**
	 * Gives a task to a person, or to nobody again; nothing happens if it is finished
	 * meanwhile.
	 */
	@Transactional
	public void assign(String task, Optional<PersonId> person) {
		if (this.tasks.lock(task).isPresent()) {
			asking(() -> {
				this.engineTasks.setAssignee(task, person.map(PersonId::toString).orElse(null));
				return null;
			});
		}
	}

	/**
	 * Completes a task for a person.
	 * @return false if it was finished meanwhile
	 * @throws IllegalArgumentException for an approval's task: see {@link #decide}
	 */
	@Transactional
	public boolean complete(String task, PersonId by) {
		return complete(task, Map.of(), by);
	}

	/**
	 * Completes a task for a person who says what came of it; the process goes on by
	 * that.
	 * @return false if it was finished meanwhile
	 */
	@Transactional
	public boolean complete(String task, String outcome, PersonId by) {
		return complete(task, Map.of(Names.OUTCOME_VARIABLE, outcome), by);
	}

	private boolean complete(String task, Map<String, Object> variables, PersonId by) {
		Optional<OpenTask> open = this.tasks.lock(task);
		if (open.filter(OpenTask::approval).isPresent()) {
			throw new IllegalArgumentException("An approval is completed with its outcome");
		}
		open.ifPresent((found) -> complete(found, variables, by));
		return open.isPresent();
	}

	/**
	 * Completes the open approval task of a step with its outcome.
	 * @return false if the step is not with its approver any more
	 */
	@Transactional
	public boolean decide(Subject subject, String step, ApprovalOutcome outcome, PersonId by) {
		Optional<OpenTask> open = this.tasks.lockApproval(subject, step);
		open.ifPresent((found) -> complete(found, Map.of(Names.OUTCOME_VARIABLE, outcome.key()), by));
		return open.isPresent();
	}

	/**
	 * Where the tokens of the steps are, by step id: for the health check and the tests.
	 * Empty if the subject's process has ended or never began.
	 */
	@Transactional(readOnly = true)
	public Map<String, StepPhase> phases(Subject subject) {
		return this.tokens.of(subject);
	}

	private void complete(OpenTask task, Map<String, Object> variables, PersonId by) {
		asking(() -> {
			// The task listener reads here who finished it.
			this.actors.setAuthenticatedUserId(by.toString());
			try {
				this.engineTasks.complete(task.id(), variables);
			}
			finally {
				this.actors.clearAuthentication();
			}
			return null;
		});
	}

	/**
	 * Correlates by message name and process instance: another instance may wait for the
	 * same message.
	 */
	private void send(String message, Subject subject) {
		String process = this.bundles.get(this.subjects.owner(subject).bundle(subject)).definition().process();
		asking(() -> {
			ProcessInstance instance = this.runtime.createProcessInstanceQuery()
				.processInstanceBusinessKey(subject.key())
				.processDefinitionKey(process)
				.rootProcessInstances()
				.singleResult();
			if (instance == null) {
				throw new ChangedMeanwhile("No process runs for " + subject.key());
			}
			this.runtime.createMessageCorrelation(message).processInstanceId(instance.getId()).correlate();
			return null;
		});
	}

	private static <T> T asking(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (OptimisticLockingException ex) {
			throw new ChangedMeanwhile("Two moved the same process at the same moment", ex);
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new ChangedMeanwhile("The process does not wait for this any more", ex);
		}
	}

}
