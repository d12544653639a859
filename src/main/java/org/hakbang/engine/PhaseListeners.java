package org.hakbang.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.hakbang.engine.check.Names;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Component;

/** Tells a subject's owner where the tokens of its steps have come to. */
@Component
class PhaseListeners {

	private final Subjects subjects;

	PhaseListeners(Subjects subjects) {
		this.subjects = subjects;
	}

	ExecutionListener reached(String step, StepPhase phase) {
		return (execution) -> tell(execution, step, phase);
	}

	ExecutionListener submitted() {
		return (execution) -> tell(execution, step(execution), StepPhase.SUBMITTED);
	}

	/**
	 * The approval has ended. An approved step goes on by itself and is told when its
	 * token rests; an approval that was cut off with the cycle has decided nothing.
	 */
	ExecutionListener decided() {
		return (execution) -> {
			boolean approved = ApprovalOutcome.APPROVED.key().equals(execution.getVariable(Names.OUTCOME_VARIABLE));
			if (!execution.isCanceled() && !approved) {
				tell(execution, step(execution), StepPhase.RETURNED);
			}
		};
	}

	/** The end of a process that no other called. */
	ExecutionListener ended() {
		return (execution) -> {
			if (((ExecutionEntity) execution).getSuperExecution() == null) {
				Subject subject = subject(execution);
				this.subjects.owner(subject).ended(subject);
			}
		};
	}

	private void tell(DelegateExecution execution, String step, StepPhase phase) {
		Subject subject = subject(execution);
		this.subjects.owner(subject).changed(subject, step, phase);
	}

	private static Subject subject(DelegateExecution execution) {
		return Subject.ofKey(execution.getProcessBusinessKey());
	}

	private static String step(DelegateExecution execution) {
		return (String) execution.getVariable(Names.STEP_VARIABLE);
	}

}
