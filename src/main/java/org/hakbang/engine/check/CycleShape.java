package org.hakbang.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.hakbang.checklist.StepDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The process of a cycle, or of a case, has four elements for each step (wait, recognise,
 * step, signed-off), one more for a step that repeats, a fork before them, an event
 * subprocess that closes it, and nothing else.
 */
final class CycleShape implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		Optional<ProcessFile> found = bundle.cycleProcess();
		if (found.isEmpty()) {
			findings.add(bundle.cycleFile(), bundle.line(bundle.cycleFile(), "process", bundle.definition().process()),
					"there is no process " + bundle.definition().process());
			return;
		}
		ProcessFile file = found.get();
		Set<String> expected = new HashSet<>();
		for (StepDefinition step : bundle.definition().steps()) {
			new Branch(file, step, bundle.mainFile(), findings).check();
			Set.of(Names.WAIT, Names.RECOGNISE, Names.STEP, Names.SIGNED_OFF)
				.forEach((prefix) -> expected.add(prefix + step.id()));
			if (step.repeats() != null) {
				expected.add(Names.REPEAT + step.id());
			}
		}
		closing(file, Names.close(bundle.definition()), findings);
		for (FlowNode node : file.process().getChildElementsByType(FlowNode.class)) {
			boolean frame = node instanceof StartEvent || node instanceof ParallelGateway || node instanceof SubProcess;
			if (!frame && !expected.contains(node.getId())) {
				findings.add(file.path(), file.line(node),
						node.getId() + " belongs to no step of " + bundle.mainFile());
			}
		}
	}

	private static void closing(ProcessFile file, String message, Findings findings) {
		boolean closes = file.all(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.flatMap((close) -> close.getChildElementsByType(StartEvent.class).stream())
			.anyMatch((start) -> start.isInterrupting() && start.getEventDefinitions()
				.stream()
				.anyMatch((event) -> event instanceof MessageEventDefinition received
						&& message.equals(name(received.getMessage()))));
		if (!closes) {
			findings.add(file.path(), file.line(file.process()),
					"an event subprocess that starts, interrupting, with the message " + message + " is missing");
		}
	}

	static @Nullable String name(@Nullable Message message) {
		return (message != null) ? message.getName() : null;
	}

	/** The branch of one step. */
	private record Branch(ProcessFile file, StepDefinition step, String main, Findings findings) {

		void check() {
			String id = this.step.id();
			receive(Names.WAIT + id, Names.OPEN + id);
			receive(Names.SIGNED_OFF + id, Names.REOPEN + id);
			interrupts(Names.RECOGNISE + id, Names.WAIT + id);
			CallActivity call = this.file.find(Names.STEP + id, CallActivity.class).orElse(null);
			if (call == null) {
				missing(Names.STEP + id, "call activity");
			}
			else if (!this.step.process().equals(call.getCalledElement())) {
				wrong(call, call.getId() + " calls " + call.getCalledElement() + "; " + this.main + " says "
						+ this.step.process());
			}
			leads(Names.WAIT + id, Names.STEP + id);
			leads(Names.STEP + id, Names.SIGNED_OFF + id);
			leads(Names.SIGNED_OFF + id, Names.STEP + id);
			leads(Names.RECOGNISE + id, Names.SIGNED_OFF + id);
			if (this.step.repeats() != null) {
				interrupts(Names.REPEAT + id, Names.SIGNED_OFF + id);
				leads(Names.REPEAT + id, Names.STEP + id);
			}
			begins(Names.WAIT + id);
		}

		private void receive(String id, String message) {
			ReceiveTask task = this.file.find(id, ReceiveTask.class).orElse(null);
			if (task == null) {
				missing(id, "receive task");
			}
			else if (!message.equals(name(task.getMessage()))) {
				wrong(task, id + " must receive the message " + message);
			}
		}

		/** A boundary event that takes the message with its own name. */
		private void interrupts(String id, String place) {
			BoundaryEvent event = this.file.find(id, BoundaryEvent.class).orElse(null);
			if (event == null) {
				missing(id, "boundary event");
				return;
			}
			boolean message = event.getEventDefinitions()
				.stream()
				.anyMatch((definition) -> definition instanceof MessageEventDefinition received
						&& id.equals(name(received.getMessage())));
			if (!message || !event.cancelActivity() || !place.equals(event.getAttachedTo().getId())) {
				wrong(event, id + " must interrupt " + place + " with the message " + id);
			}
		}

		private void leads(String from, String to) {
			this.file.find(from, FlowNode.class).ifPresent((node) -> {
				if (!this.file.next(node).stream().map(FlowNode::getId).toList().equals(List.of(to))) {
					wrong(node, from + " must lead to " + to + " and nowhere else");
				}
			});
		}

		private void begins(String wait) {
			this.file.find(wait, FlowNode.class).ifPresent((node) -> {
				if (this.file.previous(node).stream().noneMatch(ParallelGateway.class::isInstance)) {
					wrong(node, "the fork (parallel gateway) after the start must lead to " + wait);
				}
			});
		}

		private void missing(String id, String kind) {
			this.findings.add(this.file.path(), this.file.line(this.file.process()),
					"step " + this.step.id() + " of " + this.main + " needs a " + kind + " with the id " + id);
		}

		private void wrong(FlowNode node, String reason) {
			this.findings.add(this.file.path(), this.file.line(node), reason);
		}

	}

}
