package org.hakbang.engine.check;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Each node and each flow is in the diagram, and each node lists its flows: tools that
 * lay diagrams out go by these lists, the engine by the flows.
 */
final class Drawn implements ProcessCheck {

	@Override
	public void check(ProcessFile file, Findings findings) {
		for (FlowNode node : file.all(FlowNode.class)) {
			if (node.getDiagramElement() == null) {
				findings.add(file.path(), file.line(node), node.getId() + " is not drawn in the diagram");
			}
		}
		file.all(FlowNode.class)
			.stream()
			.filter((node) -> !lists(file, node))
			.forEach((node) -> findings.add(file.path(), file.line(node),
					node.getId() + " must list the flows that come in and go out"));
		for (SequenceFlow flow : file.all(SequenceFlow.class)) {
			if (flow.getDiagramElement() == null) {
				findings.add(file.path(), file.line(flow), flow.getId() + " is not drawn in the diagram");
			}
		}
	}

	private static boolean lists(ProcessFile file, FlowNode node) {
		return Set.copyOf(file.incoming(node)).equals(Set.copyOf(node.getIncoming()))
				&& Set.copyOf(file.outgoing(node)).equals(Set.copyOf(node.getOutgoing()));
	}

}
