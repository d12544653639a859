package org.hakbang.picture;

import java.util.List;
import java.util.stream.Collectors;

import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Point;

/** Paths of SVG, in whole units. */
final class Paths {

	/** The corner that is cut out like a stair. */
	private static final int NOTCH = 12;

	private static final double HEAD = 9;

	private Paths() {
	}

	static int whole(double length) {
		return (int) Math.round(length);
	}

	static String rectangle(Box box) {
		return start(box.x(), box.y()) + "h" + whole(box.width()) + "v" + whole(box.height()) + "h"
				+ -whole(box.width()) + "z";
	}

	/** The square of a step: one corner is cut like a stair. */
	static String stair(Box box) {
		int width = whole(box.width());
		int height = whole(box.height());
		return start(box.x(), box.y()) + "h" + (width - NOTCH) + "v" + NOTCH + "h" + NOTCH + "v" + (height - NOTCH)
				+ "h" + -width + "z";
	}

	static String circle(Box box) {
		int radius = whole(box.width() / 2);
		return start(box.x(), box.y() + box.height() / 2) + arc(radius, 2 * radius) + arc(radius, -2 * radius) + "z";
	}

	static String diamond(Box box) {
		int half = whole(box.width() / 2);
		return start(box.x() + box.width() / 2, box.y()) + "l" + half + " " + half + "l" + -half + " " + half + "l"
				+ -half + " " + -half + "z";
	}

	static String plus(Box box) {
		double x = box.x() + box.width() / 2;
		double y = box.y() + box.height() / 2;
		return start(x - 9, y) + "h18" + start(x, y - 9) + "v18";
	}

	static String cross(Box box) {
		double x = box.x() + box.width() / 2;
		double y = box.y() + box.height() / 2;
		return start(x - 7, y - 7) + "l14 14" + start(x + 7, y - 7) + "l-14 14";
	}

	/** The bracket before a remark. */
	static String bracket(Box box) {
		return start(box.x() + 10, box.y()) + "h-10v" + whole(box.height()) + "h10";
	}

	static String line(List<Point> points) {
		return points.stream()
			.map((point) -> whole(point.x()) + " " + whole(point.y()))
			.collect(Collectors.joining("L", "M", ""));
	}

	/** An arrow's head at the end of a line. */
	static String head(List<Point> points) {
		Point tip = points.get(points.size() - 1);
		Point before = points.get(points.size() - 2);
		double length = Math.max(0.001, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
		double x = (tip.x() - before.x()) / length * HEAD;
		double y = (tip.y() - before.y()) / length * HEAD;
		return start(tip.x(), tip.y()) + "L" + whole(tip.x() - x - y / 2) + " " + whole(tip.y() - y + x / 2) + "L"
				+ whole(tip.x() - x + y / 2) + " " + whole(tip.y() - y - x / 2) + "z";
	}

	private static String start(double x, double y) {
		return "M" + whole(x) + " " + whole(y);
	}

	private static String arc(int radius, int across) {
		return "a" + radius + " " + radius + " 0 0 1 " + across + " 0";
	}

}
