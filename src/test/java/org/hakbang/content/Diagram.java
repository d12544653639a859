package org.hakbang.content;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A BPMN file as it is drawn.
 *
 * @param shapes by the id of what they show
 * @param edges in the order of the file
 */
record Diagram(Map<String, Shape> shapes, List<Edge> edges) {

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";

	private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";

	/**
	 * A node.
	 *
	 * @param kind such as {@code userTask}
	 * @param name empty if it has none
	 * @param host what it sits on or in: the task of a boundary event, the subprocess of
	 * its nodes; null if none
	 */
	record Shape(String id, String kind, String name, Rectangle2D place, @Nullable Rectangle2D label,
			@Nullable String host) {

	}

	/** A flow or an association between two shapes. */
	record Edge(String id, String name, String from, String to, List<Point2D> points, @Nullable Rectangle2D label) {

		List<Line2D> lines() {
			List<Line2D> lines = new ArrayList<>();
			for (int i = 1; i < this.points.size(); i++) {
				lines.add(new Line2D.Double(this.points.get(i - 1), this.points.get(i)));
			}
			return lines;
		}

	}

	static Diagram of(Path file) {
		Document xml = xml(file);
		Map<String, Element> elements = new HashMap<>();
		all(xml.getElementsByTagNameNS(BPMN, "*"))
			.forEach((element) -> elements.put(element.getAttribute("id"), element));
		Map<String, Shape> shapes = new HashMap<>();
		all(xml.getElementsByTagNameNS(DRAWN, "BPMNShape")).forEach((drawn) -> {
			Element shown = elements.get(drawn.getAttribute("bpmnElement"));
			String id = shown.getAttribute("id");
			Element parent = (Element) shown.getParentNode();
			String inside = parent.getLocalName().equals("subProcess") ? parent.getAttribute("id") : null;
			String attached = shown.getAttribute("attachedToRef");
			shapes.put(id, new Shape(id, shown.getLocalName(), words(shown), bounds(child(drawn, BOUNDS, "Bounds")),
					label(drawn), attached.isEmpty() ? inside : attached));
		});
		List<Edge> edges = all(xml.getElementsByTagNameNS(DRAWN, "BPMNEdge")).map((drawn) -> {
			Element shown = elements.get(drawn.getAttribute("bpmnElement"));
			List<Point2D> points = all(drawn.getElementsByTagNameNS(POINTS, "waypoint"))
				.map((point) -> (Point2D) new Point2D.Double(number(point, "x"), number(point, "y")))
				.toList();
			return new Edge(shown.getAttribute("id"), shown.getAttribute("name"), shown.getAttribute("sourceRef"),
					shown.getAttribute("targetRef"), points, label(drawn));
		}).toList();
		return new Diagram(shapes, edges);
	}

	static Document xml(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			return factory.newDocumentBuilder().parse(file.toFile());
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot read " + file, ex);
		}
	}

	/** What encloses all shapes and lines, without the labels. */
	Rectangle2D frame() {
		Rectangle2D frame = new Rectangle2D.Double();
		this.shapes.values().forEach((shape) -> {
			if (frame.isEmpty()) {
				frame.setRect(shape.place());
			}
			frame.add(shape.place());
		});
		this.edges.forEach((edge) -> edge.points().forEach(frame::add));
		return frame;
	}

	/** Whether one can come from a node to another along the flows. */
	boolean leads(String from, String to) {
		List<String> reached = new ArrayList<>(List.of(from));
		for (int i = 0; i < reached.size(); i++) {
			String here = reached.get(i);
			Stream<String> next = this.edges.stream().filter((edge) -> edge.from().equals(here)).map(Edge::to);
			Stream<String> aside = this.shapes.values()
				.stream()
				.filter((shape) -> shape.kind().equals("boundaryEvent") && here.equals(shape.host()))
				.map(Shape::id);
			Stream.concat(next, aside).filter((node) -> !reached.contains(node)).forEach(reached::add);
		}
		return reached.contains(to);
	}

	private static String words(Element shown) {
		return shown.getLocalName().equals("textAnnotation") ? shown.getTextContent().strip()
				: shown.getAttribute("name");
	}

	private static @Nullable Rectangle2D label(Element drawn) {
		NodeList labels = drawn.getElementsByTagNameNS(DRAWN, "BPMNLabel");
		return (labels.getLength() == 0) ? null : bounds(child((Element) labels.item(0), BOUNDS, "Bounds"));
	}

	private static Element child(Element parent, String namespace, String name) {
		return (Element) parent.getElementsByTagNameNS(namespace, name).item(0);
	}

	private static Rectangle2D bounds(Element bounds) {
		return new Rectangle2D.Double(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"),
				number(bounds, "height"));
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

	private static Stream<Element> all(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements.stream();
	}

}
