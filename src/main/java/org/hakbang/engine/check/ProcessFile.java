package org.hakbang.engine.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A BPMN file with its one process.
 *
 * @param path such as {@code processes/approval/officer.bpmn}
 * @param lines where an element begins, by its id
 */
record ProcessFile(String path, BpmnModelInstance model, Process process, Map<String, Integer> lines) {

	String id() {
		return this.process.getId();
	}

	String folder() {
		String[] parts = this.path.split("/");
		return parts[parts.length - 2];
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	<T extends ModelElementInstance> Optional<T> find(String id, Class<T> type) {
		ModelElementInstance element = this.model.getModelElementById(id);
		return type.isInstance(element) ? Optional.of(type.cast(element)) : Optional.empty();
	}

	/**
	 * The flows out of a node as the engine follows them: by {@code sourceRef}, whatever
	 * the node itself lists.
	 */
	List<SequenceFlow> outgoing(FlowNode node) {
		return all(SequenceFlow.class).stream().filter((flow) -> flow.getSource().equals(node)).toList();
	}

	List<SequenceFlow> incoming(FlowNode node) {
		return all(SequenceFlow.class).stream().filter((flow) -> flow.getTarget().equals(node)).toList();
	}

	List<FlowNode> next(FlowNode node) {
		return outgoing(node).stream().map(SequenceFlow::getTarget).toList();
	}

	List<FlowNode> previous(FlowNode node) {
		return incoming(node).stream().map(SequenceFlow::getSource).toList();
	}

	/** The line of an element; of the process, for one without an id. */
	int line(BaseElement element) {
		return line(element.getId());
	}

	int line(String id) {
		return this.lines.getOrDefault(id, this.lines.getOrDefault(id(), 1));
	}

}
