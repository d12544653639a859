package org.hakbang.content;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hakbang.content.Diagram.Edge;
import org.hakbang.content.Diagram.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every diagram that is shipped can be read, on a screen and on paper. */
class DiagramsTest {

	/** About what a letter of 12 points takes. */
	private static final double LETTER = 6;

	private static final double LINE = 15;

	static List<Path> files() {
		return Shipped.diagrams();
	}

	@ParameterizedTest
	@MethodSource("files")
	void is_readable(Path file) {
		assertThat(faults(Diagram.of(file))).isEmpty();
	}

	@Test
	void a_diagram_that_is_a_muddle_is_found_out() {
		assertThat(faults(Diagram.of(Path.of("src/test/resources/diagrams/muddle.bpmn")))).containsExactlyInAnyOrder(
				"one and two overlap", "one-to-three runs through two", "one-to-three is not straight",
				"three-to-one goes back and says not why", "the label of end is cut off",
				"stray-to-two and three-to-end cross", "start-to-one does not touch one",
				"stray says more than it holds", "stray-to-two goes back and is no loop",
				"the label of start lies on one");
	}

	private static List<String> faults(Diagram diagram) {
		List<String> faults = new ArrayList<>();
		List<Shape> shapes = List.copyOf(diagram.shapes().values());
		for (Shape shape : shapes) {
			shapes.stream()
				.filter((other) -> shape.id().compareTo(other.id()) < 0 && foreign(shape, other)
						&& shape.place().intersects(other.place()))
				.forEach((other) -> faults.add(shape.id() + " and " + other.id() + " overlap"));
			if (!fits(shape)) {
				faults.add(shape.id() + " says more than it holds");
			}
			label(diagram, shape.id(), shape.label(), faults);
		}
		for (Edge edge : diagram.edges()) {
			edge(diagram, edge, faults);
			label(diagram, edge.id(), edge.label(), faults);
			diagram.edges()
				.stream()
				.filter((other) -> edge.id().compareTo(other.id()) < 0 && cross(edge, other))
				.forEach((other) -> faults.add(edge.id() + " and " + other.id() + " cross"));
		}
		return faults;
	}

	private static void edge(Diagram diagram, Edge edge, List<String> faults) {
		diagram.shapes()
			.values()
			.stream()
			.filter((shape) -> !List.of(edge.from(), edge.to()).contains(shape.id()) && !holds(diagram, shape, edge))
			.filter((shape) -> edge.lines().stream().anyMatch((line) -> line.intersects(smaller(shape.place()))))
			.forEach((shape) -> faults.add(edge.id() + " runs through " + shape.id()));
		if (!edge.lines().stream().allMatch((line) -> line.getX1() == line.getX2() || line.getY1() == line.getY2())) {
			faults.add(edge.id() + " is not straight");
		}
		List<Point2D> points = edge.points();
		Stream.of(List.of(edge.from(), points.get(0)), List.of(edge.to(), points.get(points.size() - 1)))
			.filter((end) -> !touches(diagram.shapes().get((String) end.get(0)).place(), (Point2D) end.get(1)))
			.forEach((end) -> faults.add(edge.id() + " does not touch " + end.get(0)));
		Shape from = diagram.shapes().get(edge.from());
		Shape to = diagram.shapes().get(edge.to());
		boolean flow = !Stream.of(from, to).anyMatch((shape) -> shape.kind().equals("textAnnotation"));
		if (flow && to.place().getCenterX() <= from.place().getCenterX() && edge.name().isEmpty()) {
			faults.add(edge.id() + " goes back and says not why");
		}
		if (flow && to.place().getCenterX() <= from.place().getCenterX() && !diagram.leads(edge.to(), edge.from())) {
			faults.add(edge.id() + " goes back and is no loop");
		}
	}

	private static void label(Diagram diagram, String id, Rectangle2D label, List<String> faults) {
		if (label == null) {
			return;
		}
		Rectangle2D page = diagram.frame();
		page.setRect(page.getX() - 60, Math.max(0, page.getY() - 30), page.getWidth() + 120, page.getHeight() + 60);
		if (!page.contains(label) || label.getX() < 0 || label.getY() < 0) {
			faults.add("the label of " + id + " is cut off");
		}
		diagram.shapes()
			.values()
			.stream()
			.filter((shape) -> !shape.kind().equals("subProcess") && !shape.id().equals(id)
					&& smaller(shape.place()).intersects(label))
			.forEach((shape) -> faults.add("the label of " + id + " lies on " + shape.id()));
	}

	/** Neither of the two sits on or in the other. */
	private static boolean foreign(Shape one, Shape other) {
		return !other.id().equals(one.host()) && !one.id().equals(other.host());
	}

	/** A subprocess holds the flows between its nodes. */
	private static boolean holds(Diagram diagram, Shape shape, Edge edge) {
		return shape.id().equals(diagram.shapes().get(edge.from()).host());
	}

	private static boolean touches(Rectangle2D place, Point2D point) {
		Rectangle2D around = new Rectangle2D.Double(place.getX() - 1, place.getY() - 1, place.getWidth() + 2,
				place.getHeight() + 2);
		return around.contains(point) && !smaller(place).contains(point);
	}

	private static Rectangle2D smaller(Rectangle2D place) {
		return new Rectangle2D.Double(place.getX() + 2, place.getY() + 2, place.getWidth() - 4, place.getHeight() - 4);
	}

	/** Flows that part at one node, or meet at one, may share their way. */
	private static boolean cross(Edge one, Edge other) {
		boolean related = one.from().equals(other.from()) || one.to().equals(other.to());
		return !related && one.lines()
			.stream()
			.anyMatch((line) -> other.lines()
				.stream()
				.anyMatch((second) -> line.intersectsLine(second) && !meet(line, second)));
	}

	/** They only touch where one ends. */
	private static boolean meet(Line2D one, Line2D other) {
		return Stream.of(one.getP1(), one.getP2()).anyMatch((end) -> other.ptSegDist(end) < 1)
				&& Stream.of(other.getP1(), other.getP2()).anyMatch((end) -> one.ptSegDist(end) < 1);
	}

	/** Tasks bear their name inside, in lines of whole words. */
	private static boolean fits(Shape shape) {
		if (!List.of("userTask", "callActivity", "receiveTask", "textAnnotation").contains(shape.kind())) {
			return true;
		}
		int room = (int) ((shape.place().getWidth() - 16) / LETTER);
		int lines = 1;
		int used = 0;
		for (String word : shape.name().split("\\s+")) {
			if (word.length() > room) {
				return false;
			}
			if (used > 0 && used + 1 + word.length() > room) {
				lines++;
				used = 0;
			}
			used += word.length() + ((used > 0) ? 1 : 0);
		}
		return lines * LINE <= shape.place().getHeight() - 10;
	}

}
