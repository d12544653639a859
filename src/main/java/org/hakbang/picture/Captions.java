package org.hakbang.picture;

import java.util.List;

import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Flow;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Point;
import org.hakbang.engine.Diagram.Shape;
import org.jspecify.annotations.Nullable;

/** Where names stand that do not fit into what they name. */
final class Captions {

	/** The height of the letters, and from one line to the next. */
	static final double SIZE = 13;

	static final double LEADING = 15;

	private static final double WIDEST = 110;

	private static final int MOST = 3;

	private static final double GAP = 5;

	private Captions() {
	}

	/** Null for a shape that holds its name or has none. */
	static @Nullable Box place(Shape shape) {
		boolean outside = switch (shape.kind()) {
			case START, END, EVENT, PARALLEL, EXCLUSIVE -> !shape.name().isEmpty();
			default -> false;
		};
		if (!outside) {
			return null;
		}
		Box own = shape.label();
		if (own != null) {
			return around(shape.name(), own.x() + own.width() / 2, own.y(), Math.max(WIDEST, own.width()));
		}
		double middle = shape.box().x() + shape.box().width() / 2;
		boolean gateway = shape.kind() == Kind.EXCLUSIVE || shape.kind() == Kind.PARALLEL;
		return gateway ? above(shape.name(), middle, shape.box().y() - GAP)
				: around(shape.name(), middle, shape.box().bottom() + GAP, WIDEST);
	}

	/** Null for a line without a name. */
	static @Nullable Box place(Flow flow) {
		if (flow.name().isEmpty() || flow.points().size() < 2) {
			return null;
		}
		Box own = flow.label();
		if (own != null) {
			return around(flow.name(), own.x() + own.width() / 2, own.y(), Math.max(WIDEST, own.width()));
		}
		Point begin = flow.points().get(0);
		Point end = flow.points().get(1);
		return above(flow.name(), (begin.x() + end.x()) / 2, (begin.y() + end.y()) / 2 - GAP);
	}

	static List<String> lines(String name, double width) {
		return Lines.of(name, width + 1, SIZE, MOST);
	}

	private static Box above(String name, double middle, double bottom) {
		Box box = around(name, middle, 0, WIDEST);
		return new Box(box.x(), bottom - box.height(), box.width(), box.height());
	}

	private static Box around(String name, double middle, double top, double widest) {
		List<String> lines = Lines.of(name, widest, SIZE, MOST);
		double width = lines.stream().mapToDouble((line) -> Lines.width(line, SIZE)).max().orElse(0);
		return new Box(middle - width / 2, top, width, lines.size() * LEADING);
	}

}
