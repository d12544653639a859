package org.hakbang.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.hakbang.engine.check.Names;
import org.springframework.stereotype.Component;

/**
 * Wires what an author drew: phases of steps, tasks of people, what called processes
 * inherit. It runs again whenever an old version is loaded, so it only wires and never
 * refuses; what is wrong is found by the checks, before a deployment.
 */
@Component
class Wiring extends AbstractBpmnParseListener {

	private final PhaseListeners phases;

	private final TaskListeners tasks;

	Wiring(PhaseListeners phases, TaskListeners tasks) {
		this.phases = phases;
		this.tasks = tasks;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		process.addListener(ExecutionListener.EVENTNAME_END, this.phases.ended());
	}

	@Override
	public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		String id = activity.getId();
		if (id.startsWith(Names.WAIT)) {
			activity.addListener(ExecutionListener.EVENTNAME_START,
					this.phases.reached(id.substring(Names.WAIT.length()), StepPhase.WAITING));
		}
	}

	/** A token reaches {@code signed-off-X} from {@code step-X} or is recognised. */
	@Override
	public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
		String target = flow.getDestination().getId();
		if (target.startsWith(Names.SIGNED_OFF)) {
			boolean recognised = flow.getSource().getId().startsWith(Names.RECOGNISE);
			flow.addExecutionListener(this.phases.reached(target.substring(Names.SIGNED_OFF.length()),
					recognised ? StepPhase.RECOGNISED : StepPhase.SIGNED_OFF));
		}
	}

	@Override
	public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (!(activity.getActivityBehavior() instanceof CallableElementActivityBehavior behavior)) {
			return;
		}
		CallableElement called = behavior.getCallableElement();
		called.setBinding(CallableElementBinding.DEPLOYMENT);
		called.setBusinessKeyValueProvider(Passing.businessKey());
		String process = element.attribute("calledElement", "");
		if (Names.isApproval(process)) {
			called.addInput(Passing.variable(Names.STEP_VARIABLE));
			called.addOutput(Passing.variable(Names.OUTCOME_VARIABLE));
			activity.addListener(ExecutionListener.EVENTNAME_START, this.phases.submitted());
			activity.addListener(ExecutionListener.EVENTNAME_END, this.phases.decided());
		}
		else if (activity.getId().startsWith(Names.STEP)) {
			String step = activity.getId().substring(Names.STEP.length());
			called.addInput(Passing.constant(Names.STEP_VARIABLE, step));
			activity.addListener(ExecutionListener.EVENTNAME_START, this.phases.reached(step, StepPhase.RUNNING));
		}
		else {
			called.addInput(Passing.variable(Names.STEP_VARIABLE));
		}
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		if (!(activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior)) {
			return;
		}
		TaskDefinition task = behavior.getTaskDefinition();
		RoleKey role = task.getCandidateGroupIdExpressions()
			.stream()
			.map((expression) -> RoleKey.of(expression.getExpressionText()))
			.findFirst()
			.orElse(new RoleKey("", ""));
		// The create listener names the group with its territory instead.
		task.getCandidateGroupIdExpressions().clear();
		boolean approval = Names.isApproval(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey());
		task.addTaskListener(TaskListener.EVENTNAME_CREATE, this.tasks.created(role, approval));
		task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this.tasks.completed());
		task.addTaskListener(TaskListener.EVENTNAME_DELETE, this.tasks.deleted());
	}

}
