package org.hakbang.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Point;

/**
 * Folds a wide diagram into rows, as a score is: only where no shape stands, so that each
 * row can be read on a page.
 */
final class Fold {

	/**
	 * Cutting one more line is as bad as a row that is so much longer than the others.
	 */
	private static final double LINE = 40;

	private Fold() {
	}

	/**
	 * From left to right; one for a diagram that is no wider than {@code most}.
	 */
	static List<Range> of(Diagram diagram, double most) {
		List<Box> boxes = boxes(diagram);
		List<Double> points = diagram.flows().stream().flatMap((flow) -> flow.points().stream()).map(Point::x).toList();
		double from = Math.min(boxes.stream().mapToDouble(Box::x).min().orElse(0),
				points.stream().mapToDouble(Double::doubleValue).min().orElse(Double.MAX_VALUE));
		double to = Math.max(boxes.stream().mapToDouble(Box::right).max().orElse(0),
				points.stream().mapToDouble(Double::doubleValue).max().orElse(0));
		List<Double> cuts = cuts(boxes);
		List<Range> rows = new ArrayList<>();
		double begin = from;
		while (to - begin > most) {
			double start = begin;
			// As many rows as needed, about as long as one another.
			double wanted = start + (to - start) / Math.ceil((to - start) / most);
			double cut = cuts.stream()
				.filter((at) -> at > start && at <= start + most)
				.min(Comparator.comparingDouble((Double at) -> Math.abs(at - wanted) + LINE * crossing(diagram, at)))
				.orElseGet(() -> cuts.stream().filter((at) -> at > start).findFirst().orElse(to));
			if (cut >= to) {
				break;
			}
			rows.add(new Range(begin, cut));
			begin = cut;
		}
		rows.add(new Range(begin, to));
		return rows;
	}

	private static long crossing(Diagram diagram, double at) {
		return diagram.flows()
			.stream()
			.filter((flow) -> flow.points().stream().anyMatch((point) -> point.x() < at)
					&& flow.points().stream().anyMatch((point) -> point.x() > at))
			.count();
	}

	/** The middles of the gaps between what must stay whole. */
	private static List<Double> cuts(List<Box> boxes) {
		List<Double> cuts = new ArrayList<>();
		double end = Double.NaN;
		for (Box box : boxes.stream().sorted(Comparator.comparingDouble(Box::x)).toList()) {
			if (box.x() - end >= 24) {
				cuts.add((box.x() + end) / 2);
			}
			end = Double.isNaN(end) ? box.right() : Math.max(end, box.right());
		}
		return cuts;
	}

	private static List<Box> boxes(Diagram diagram) {
		List<Box> boxes = new ArrayList<>();
		diagram.shapes().stream().filter((shape) -> shape.kind() != Kind.LANE).forEach((shape) -> {
			boxes.add(shape.box());
			Box label = Captions.place(shape);
			if (label != null) {
				boxes.add(label);
			}
		});
		diagram.flows().forEach((flow) -> {
			Box label = Captions.place(flow);
			if (label != null) {
				boxes.add(label);
			}
		});
		return boxes;
	}

	/** From where to where a row reaches in the diagram. */
	record Range(double from, double to) {

		boolean holds(double x) {
			return x >= this.from && x < this.to + 0.001;
		}

		double length() {
			return this.to - this.from;
		}

	}

}
