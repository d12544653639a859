package org.hakbang.picture;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.engine.Diagram.Point;
import org.hakbang.picture.Fold.Range;

/** The part of a line that lies in a row. */
final class Clip {

	private Clip() {
	}

	/**
	 * From where the line enters the row to where it leaves it for good; empty if it does
	 * not touch it. A line that leaves and comes back runs along the edge between.
	 */
	static List<Point> of(List<Point> points, Range row) {
		List<Point> part = new ArrayList<>();
		for (int at = 0; at + 1 < points.size(); at++) {
			Point begin = points.get(at);
			Point end = points.get(at + 1);
			if (Math.max(begin.x(), end.x()) < row.from() || Math.min(begin.x(), end.x()) > row.to()) {
				continue;
			}
			double entry = clamp(begin.x(), row);
			double exit = clamp(end.x(), row);
			add(part, (entry == begin.x()) ? begin : at(begin, end, entry));
			add(part, (exit == end.x()) ? end : at(begin, end, exit));
		}
		return part;
	}

	private static double clamp(double x, Range row) {
		return Math.min(Math.max(x, row.from()), row.to());
	}

	/** The point of a slanting or level segment at {@code x}. */
	private static Point at(Point begin, Point end, double x) {
		double share = (x - begin.x()) / (end.x() - begin.x());
		return new Point(x, begin.y() + share * (end.y() - begin.y()));
	}

	private static void add(List<Point> part, Point point) {
		if (part.isEmpty() || !part.get(part.size() - 1).equals(point)) {
			part.add(point);
		}
	}

}
