package org.hakbang.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Flow;
import org.hakbang.engine.Diagram.Point;
import org.hakbang.engine.Diagram.Shape;
import org.hakbang.picture.Fold.Range;
import org.hakbang.picture.Picture.Figure;
import org.hakbang.picture.Picture.Line;
import org.hakbang.picture.Picture.Row;
import org.hakbang.picture.Picture.Tie;
import org.hakbang.picture.Picture.Words;
import org.jspecify.annotations.Nullable;

/** Puts a diagram on paper, row by row. */
final class Drawing {

	/**
	 * No row is wider: then its letters can be read in the column of a page and on A4.
	 */
	private static final double WIDEST = 1150;

	private static final double MARGIN = 18;

	private static final double BETWEEN_ROWS = 26;

	private final Diagram diagram;

	private final HowFar howFar;

	private final Course course;

	private final List<Figure> figures = new ArrayList<>();

	private final List<Line> lines = new ArrayList<>();

	private final List<Words> captions = new ArrayList<>();

	private final List<Tie> ties = new ArrayList<>();

	/** Letters by where a line is cut. */
	private final Map<String, String> letters = new TreeMap<>();

	Drawing(Diagram diagram, HowFar howFar) {
		this.diagram = diagram;
		this.howFar = howFar;
		this.course = new Course(diagram, howFar);
	}

	Picture draw(String id, String title) {
		List<Range> rows = Fold.of(this.diagram, WIDEST);
		double top = MARGIN;
		double width = 0;
		for (Range row : rows) {
			top = draw(row, rows, top) + BETWEEN_ROWS;
			width = Math.max(width, row.length());
		}
		return new Picture(id, title, Paths.whole(width + 2 * MARGIN), Paths.whole(top - BETWEEN_ROWS + MARGIN),
				this.figures, this.lines, this.captions, this.ties, said());
	}

	/** Draws one row and says where it ends. */
	private double draw(Range row, List<Range> rows, double top) {
		List<Shape> shapes = this.diagram.shapes().stream().filter((shape) -> stands(shape, row)).toList();
		Map<Flow, List<Point>> parts = new LinkedHashMap<>();
		this.diagram.flows().forEach((flow) -> {
			List<Point> part = Clip.of(flow.points(), row);
			if (part.size() > 1) {
				parts.put(flow, part);
			}
		});
		List<Box> boxes = new ArrayList<>();
		shapes.forEach((shape) -> boxes.addAll(boxes(shape)));
		parts.keySet()
			.stream()
			.map(Captions::place)
			.filter((box) -> box != null && within(box, row))
			.forEach(boxes::add);
		double highest = DoubleStream
			.concat(boxes.stream().mapToDouble(Box::y),
					parts.values().stream().flatMap(List::stream).mapToDouble(Point::y))
			.min()
			.orElse(0);
		double lowest = DoubleStream
			.concat(boxes.stream().mapToDouble(Box::bottom),
					parts.values().stream().flatMap(List::stream).mapToDouble(Point::y))
			.max()
			.orElse(0);
		Shift shift = new Shift(MARGIN - row.from(), top - highest);
		parts.forEach((flow, part) -> line(flow, part, row, rows, shift));
		shapes.forEach((shape) -> figure(shape, shift));
		return top + lowest - highest;
	}

	private static boolean stands(Shape shape, Range row) {
		return within(shape.box(), row);
	}

	private static boolean within(Box box, Range row) {
		return row.holds(box.x() + box.width() / 2);
	}

	private static List<Box> boxes(Shape shape) {
		Box caption = Captions.place(shape);
		return (caption != null) ? List.of(shape.box(), caption) : List.of(shape.box());
	}

	private void figure(Shape shape, Shift shift) {
		Mark mark = this.howFar.marks().get(shape.id());
		this.figures.add(Figures.of(shape, shift.of(shape.box()), this.course.status(shape.id()), mark));
		caption(shape.name(), Captions.place(shape), shift);
	}

	private void line(Flow flow, List<Point> part, Range row, List<Range> rows, Shift shift) {
		List<Point> moved = part.stream().map(shift::of).toList();
		Point end = flow.points().get(flow.points().size() - 1);
		boolean ends = !flow.note() && part.get(part.size() - 1).equals(end);
		String kind = flow.note() ? "note" : (this.course.taken(flow) ? "taken" : "open");
		this.lines.add(new Line(kind, Paths.line(moved), ends ? Paths.head(moved) : ""));
		for (Point point : List.of(part.get(0), part.get(part.size() - 1))) {
			boolean cut = rows.stream().skip(1).anyMatch((next) -> next.from() == point.x())
					&& (point.x() == row.from() || point.x() == row.to());
			if (cut) {
				tie(point, shift.of(point));
			}
		}
		Box caption = Captions.place(flow);
		if (caption != null && within(caption, row)) {
			caption(flow.name(), caption, shift);
		}
	}

	private void tie(Point cut, Point at) {
		String letter = this.letters.computeIfAbsent(cut.x() + " " + Math.round(cut.y()),
				(key) -> String.valueOf((char) ('a' + this.letters.size() % 26)));
		Tie tie = new Tie(Paths.whole(at.x()), Paths.whole(at.y()), letter);
		if (!this.ties.contains(tie)) {
			this.ties.add(tie);
		}
	}

	private void caption(String name, @Nullable Box place, Shift shift) {
		if (place == null) {
			return;
		}
		Box box = shift.of(place);
		List<Row> rows = new ArrayList<>();
		for (String line : Captions.lines(name, place.width())) {
			rows.add(new Row(Paths.whole(box.x() + box.width() / 2),
					Paths.whole(box.y() + Captions.SIZE - 1 + rows.size() * Captions.LEADING), line));
		}
		this.captions.add(new Words(rows, true, true));
	}

	private Map<String, List<String>> said() {
		Map<String, List<String>> said = new LinkedHashMap<>();
		for (Figure figure : this.figures) {
			if (figure.mark() != null) {
				said.computeIfAbsent(figure.mark().word(), (word) -> new ArrayList<>()).add(figure.name());
			}
		}
		return said;
	}

	/** From the diagram to the picture. */
	private record Shift(double x, double y) {

		Point of(Point point) {
			return new Point(point.x() + this.x, point.y() + this.y);
		}

		Box of(Box box) {
			return new Box(box.x() + this.x, box.y() + this.y, box.width(), box.height());
		}

	}

}
