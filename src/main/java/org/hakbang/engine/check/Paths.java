package org.hakbang.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Nothing is unreachable, nothing dead-ends, and no gateway can be at a loss. */
final class Paths implements ProcessCheck {

	@Override
	public void check(ProcessFile file, Findings findings) {
		Collection<FlowNode> nodes = file.all(FlowNode.class);
		Set<FlowNode> reached = spread(nodes.stream().filter(Paths::begins).toList(), (node) -> after(file, node));
		Set<FlowNode> ending = spread(nodes.stream().filter(Paths::rests).toList(), file::previous);
		for (FlowNode node : nodes) {
			look(file, node, reached.contains(node), ending.contains(node), findings);
			gateway(file, node, findings);
		}
	}

	private static void look(ProcessFile file, FlowNode node, boolean reached, boolean ends, Findings findings) {
		if (!reached) {
			findings.add(file.path(), file.line(node), "nothing leads to " + node.getId());
		}
		else if (!rests(node) && file.outgoing(node).isEmpty()) {
			findings.add(file.path(), file.line(node), node.getId() + " leads nowhere");
		}
		else if (!ends) {
			findings.add(file.path(), file.line(node), "from " + node.getId() + " no end can be reached");
		}
		if (!(node instanceof Gateway) && file.outgoing(node).size() > 1) {
			findings.add(file.path(), file.line(node), node.getId() + " has several ways out; put a gateway behind it");
		}
	}

	/**
	 * Of several ways out of an exclusive gateway one is the default, the others have a
	 * condition.
	 */
	private static void gateway(ProcessFile file, FlowNode node, Findings findings) {
		boolean chooses = node instanceof ExclusiveGateway && file.outgoing(node).size() > 1;
		SequenceFlow otherwise = (node instanceof ExclusiveGateway gateway) ? gateway.getDefault() : null;
		if (chooses && otherwise == null) {
			findings.add(file.path(), file.line(node), node.getId() + " needs a default flow");
		}
		for (SequenceFlow flow : file.outgoing(node)) {
			boolean conditional = flow.getConditionExpression() != null
					&& !flow.getConditionExpression().getTextContent().isBlank();
			if (conditional != (chooses && !flow.equals(otherwise))) {
				findings.add(file.path(), file.line(flow), flow.getId() + (conditional
						? " must not have a condition: only a choice has" : " needs a condition or to be the default"));
			}
		}
	}

	private static boolean begins(FlowNode node) {
		return node instanceof StartEvent || (node instanceof SubProcess part && part.triggeredByEvent());
	}

	/** Where a token may stay: an end, or a step that is signed off. */
	private static boolean rests(FlowNode node) {
		return node instanceof EndEvent || node.getId().startsWith(Names.SIGNED_OFF)
				|| (node instanceof SubProcess part && part.triggeredByEvent());
	}

	private static List<FlowNode> after(ProcessFile file, FlowNode node) {
		List<FlowNode> next = new ArrayList<>(file.next(node));
		file.all(BoundaryEvent.class).stream().filter((event) -> event.getAttachedTo().equals(node)).forEach(next::add);
		return next;
	}

	private static Set<FlowNode> spread(Collection<FlowNode> from, Function<FlowNode, List<FlowNode>> next) {
		Set<FlowNode> seen = new HashSet<>(from);
		Deque<FlowNode> open = new ArrayDeque<>(from);
		while (!open.isEmpty()) {
			next.apply(open.poll()).stream().filter(seen::add).forEach(open::add);
		}
		return seen;
	}

}
