package org.hakbang.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Flow;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Shape;

/**
 * Which shapes a process has passed and by which lines: what is known of the work tells
 * how far the gateways and events between are.
 */
final class Course {

	private static final Set<Kind> REMARKS = Set.of(Kind.NOTE, Kind.GROUP, Kind.LANE);

	private final Diagram diagram;

	private final HowFar howFar;

	private final Map<String, Status> statuses = new HashMap<>();

	private final Map<String, List<Flow>> into;

	private final Map<String, List<Flow>> out;

	private final Map<String, Shape> shapes = new HashMap<>();

	Course(Diagram diagram, HowFar howFar) {
		this.diagram = diagram;
		this.howFar = howFar;
		List<Flow> flows = diagram.flows().stream().filter((flow) -> !flow.note()).toList();
		this.into = flows.stream().collect(Collectors.groupingBy(Flow::to));
		this.out = flows.stream().collect(Collectors.groupingBy(Flow::from));
		diagram.shapes().forEach((shape) -> this.shapes.put(shape.id(), shape));
		diagram.shapes().forEach((shape) -> this.statuses.put(shape.id(), known(shape)));
		follow();
	}

	Status status(String shape) {
		return this.statuses.getOrDefault(shape, Status.WAITING);
	}

	/** Whether the process has gone along this line. */
	boolean taken(Flow flow) {
		if (flow.note() || status(flow.from()) != Status.DONE || !(reached(flow.to()) || awaits(flow.to()))) {
			return false;
		}
		Shape from = this.shapes.get(flow.from());
		List<Flow> ways = this.out.getOrDefault(flow.from(), List.of());
		if (from == null || from.kind() != Kind.EXCLUSIVE || ways.size() < 2) {
			return true;
		}
		// Of the ways out of a question the last one taken: to the end, else back to
		// work.
		boolean ended = ways.stream().anyMatch((way) -> ends(way.to()) && reached(way.to()));
		return ended ? ends(flow.to()) : status(flow.to()) == Status.CURRENT;
	}

	private Status known(Shape shape) {
		Mark mark = this.howFar.marks().get(shape.id());
		if (mark != null) {
			return mark.status();
		}
		boolean inside = !shape.within().isEmpty();
		if (shape.kind() == Kind.START) {
			return (inside ? this.howFar.ended() : this.howFar.begun()) ? Status.DONE : Status.WAITING;
		}
		if (shape.kind() == Kind.END) {
			return this.howFar.ended() ? Status.DONE : Status.WAITING;
		}
		return Status.WAITING;
	}

	/** What has no mark has been passed when the token came out of what leads to it. */
	private void follow() {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Shape shape : this.diagram.shapes()) {
				if (unknown(shape) && status(shape.id()) != Status.DONE && passed(shape)) {
					this.statuses.put(shape.id(), Status.DONE);
					changed = true;
				}
			}
		}
	}

	private boolean unknown(Shape shape) {
		return !this.howFar.marks().containsKey(shape.id()) && shape.kind() != Kind.START && shape.kind() != Kind.END
				&& !REMARKS.contains(shape.kind());
	}

	private boolean passed(Shape shape) {
		List<Flow> flows = this.into.getOrDefault(shape.id(), List.of());
		if (flows.isEmpty()) {
			return false;
		}
		return (shape.kind() == Kind.PARALLEL) ? flows.stream().allMatch((flow) -> status(flow.from()) == Status.DONE)
				: flows.stream().anyMatch((flow) -> status(flow.from()) == Status.DONE);
	}

	private boolean reached(String shape) {
		Status status = status(shape);
		return status == Status.DONE || status == Status.RESTS || status == Status.CURRENT;
	}

	/** There the first to come wait for the others. */
	private boolean awaits(String shape) {
		Shape known = this.shapes.get(shape);
		return known != null && known.kind() == Kind.PARALLEL;
	}

	private boolean ends(String shape) {
		Shape known = this.shapes.get(shape);
		return known != null && known.kind() == Kind.END;
	}

}
