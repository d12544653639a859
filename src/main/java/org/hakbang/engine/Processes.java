package org.hakbang.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Service;

/**
 * What the rest of the house may ask of the engine. Each call is the last of its use
 * case.
 */
@Service
public class Processes {

	/**
	 * Starts the main process of a subject with the deployment of its bundle; all its
	 * steps then wait.
	 */
	public void start(Subject subject, String bundle) {
		throw new IllegalStateException("skeleton");
	}

	/** Opens a waiting step ({@code open-X}). */
	public void open(Subject subject, String step) {
		throw new IllegalStateException("skeleton");
	}

	/** Closes the subject's process ({@code close-cycle}). */
	public void close(Subject subject) {
		throw new IllegalStateException("skeleton");
	}

	/** An open task, empty if it is finished or never was. */
	public Optional<OpenTask> task(String id) {
		throw new IllegalStateException("skeleton");
	}

	/** The open tasks of a subject. */
	public List<OpenTask> tasks(Subject subject) {
		throw new IllegalStateException("skeleton");
	}

	/** The finished tasks of a step's current and earlier runs, newest first. */
	public List<DoneTask> done(Subject subject, String step) {
		throw new IllegalStateException("skeleton");
	}

	/** A task that has been finished, empty if it is open or never was. */
	public Optional<FinishedTask> finished(String id) {
		throw new IllegalStateException("skeleton");
	}

	/** Gives a task to a person, or to nobody again. */
	public void assign(String task, Optional<PersonId> person) {
		throw new IllegalStateException("skeleton");
	}

	/** Completes a task for a person. @return false if it was finished meanwhile */
	public boolean complete(String task, PersonId by) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Completes the open approval task of a step with its outcome.
	 * @return false if the step is not with its approver any more
	 */
	public boolean decide(Subject subject, String step, ApprovalOutcome outcome, PersonId by) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * Where the tokens of the steps are, by step id: for the health check and the tests.
	 */
	public Map<String, StepPhase> phases(Subject subject) {
		throw new IllegalStateException("skeleton");
	}

}
