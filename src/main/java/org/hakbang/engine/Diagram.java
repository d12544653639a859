package org.hakbang.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A process as its author drew it, without a word of the engine. Lengths are the
 * diagram's own units, y grows downwards.
 *
 * @param process the id of the process
 * @param documentation empty if there is none
 */
public record Diagram(String process, String name, String documentation, List<Shape> shapes, List<Flow> flows) {

	/**
	 * Something drawn.
	 *
	 * @param id its id in the BPMN, such as {@code name-focal-point}
	 * @param name empty if it has none; of a note, its text
	 * @param documentation empty if there is none
	 * @param label where the author put the name, null inside the shape or by default
	 * @param within the group it stands in or the shape it is attached to, else empty
	 * @param calls the process that it calls, else empty
	 */
	public record Shape(String id, Kind kind, String name, String documentation, Box box, @Nullable Box label,
			String within, String calls) {

	}

	/**
	 * A line from one shape to another.
	 *
	 * @param note whether it only ties a note to what it speaks of
	 */
	public record Flow(String id, String name, String from, String to, List<Point> points, @Nullable Box label,
			boolean note) {

	}

	public record Box(double x, double y, double width, double height) {

		public double right() {
			return this.x + this.width;
		}

		public double bottom() {
			return this.y + this.height;
		}

	}

	public record Point(double x, double y) {

	}

	public enum Kind {

		START, END,
		/** Anything else that happens, such as a message. */
		EVENT,
		/** Work of a person. */
		TASK,
		/** Nobody works; something is waited for. */
		WAIT,
		/** Another process. */
		CALL,
		/** All ways out are taken, all ways in are awaited. */
		PARALLEL,
		/** One way out is taken. */
		EXCLUSIVE,
		/** A box around others. */
		GROUP,
		/** A lane across the diagram. */
		LANE,
		/** A remark. */
		NOTE

	}

}
