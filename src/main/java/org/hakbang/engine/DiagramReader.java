package org.hakbang.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Flow;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Point;
import org.hakbang.engine.Diagram.Shape;
import org.jspecify.annotations.Nullable;

/** Reads the diagram that a BPMN file carries. */
final class DiagramReader {

	private DiagramReader() {
	}

	static Diagram read(String process, byte[] content) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		Process root = model.getModelElementsByType(Process.class).iterator().next();
		List<Shape> shapes = new ArrayList<>();
		model.getModelElementsByType(BpmnShape.class).forEach((drawn) -> {
			if (drawn.getBpmnElement() != null) {
				shapes.add(shape(drawn, drawn.getBpmnElement()));
			}
		});
		List<Flow> flows = model.getModelElementsByType(BpmnEdge.class)
			.stream()
			.map(DiagramReader::flow)
			.filter(Objects::nonNull)
			.toList();
		return new Diagram(process, text(root.getName()), documentation(root), shapes, flows);
	}

	private static Shape shape(BpmnShape drawn, BaseElement element) {
		String within = "";
		if (element instanceof BoundaryEvent boundary) {
			within = boundary.getAttachedTo().getId();
		}
		else if (element.getParentElement() instanceof SubProcess group) {
			within = group.getId();
		}
		return new Shape(element.getId(), kind(element), name(element), documentation(element), box(drawn.getBounds()),
				label(drawn.getBpmnLabel()), within,
				(element instanceof CallActivity call) ? text(call.getCalledElement()) : "");
	}

	private static Kind kind(BaseElement element) {
		if (element instanceof StartEvent) {
			return Kind.START;
		}
		if (element instanceof EndEvent) {
			return Kind.END;
		}
		if (element instanceof ReceiveTask) {
			return Kind.WAIT;
		}
		if (element instanceof Task) {
			return Kind.TASK;
		}
		if (element instanceof CallActivity) {
			return Kind.CALL;
		}
		if (element instanceof Gateway) {
			return (element instanceof ExclusiveGateway) ? Kind.EXCLUSIVE : Kind.PARALLEL;
		}
		if (element instanceof SubProcess) {
			return Kind.GROUP;
		}
		if (element instanceof Lane || element instanceof Participant) {
			return Kind.LANE;
		}
		return (element instanceof TextAnnotation) ? Kind.NOTE : Kind.EVENT;
	}

	private static String name(BaseElement element) {
		if (element instanceof TextAnnotation note) {
			return (note.getText() != null) ? text(note.getText().getTextContent()) : "";
		}
		if (element instanceof Lane lane) {
			return text(lane.getName());
		}
		if (element instanceof Participant participant) {
			return text(participant.getName());
		}
		return (element instanceof FlowElement known) ? text(known.getName()) : "";
	}

	private static @Nullable Flow flow(BpmnEdge drawn) {
		List<Point> points = drawn.getWaypoints()
			.stream()
			.map((waypoint) -> new Point(waypoint.getX(), waypoint.getY()))
			.toList();
		if (drawn.getBpmnElement() instanceof SequenceFlow flow) {
			return new Flow(flow.getId(), text(flow.getName()), flow.getSource().getId(), flow.getTarget().getId(),
					points, label(drawn.getBpmnLabel()), false);
		}
		if (drawn.getBpmnElement() instanceof Association tie) {
			return new Flow(tie.getId(), "", tie.getSource().getId(), tie.getTarget().getId(), points, null, true);
		}
		return null;
	}

	private static String documentation(BaseElement element) {
		Collection<String> texts = element.getDocumentations()
			.stream()
			.map((documentation) -> text(documentation.getTextContent()))
			.toList();
		return texts.stream().collect(Collectors.joining(" "));
	}

	private static @Nullable Box label(@Nullable BpmnLabel label) {
		return (label != null && label.getBounds() != null) ? box(label.getBounds()) : null;
	}

	private static Box box(Bounds bounds) {
		return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	/** Editors break lines where they like. */
	private static String text(@Nullable String written) {
		return (written != null) ? written.strip().replaceAll("\\s+", " ") : "";
	}

}
