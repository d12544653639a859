package org.hakbang.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Shape;
import org.hakbang.picture.Picture.Figure;
import org.hakbang.picture.Picture.Row;
import org.hakbang.picture.Picture.Words;
import org.jspecify.annotations.Nullable;

/** Draws shapes: outline, sign, name and the word for its status. */
final class Figures {

	private static final double PADDING = 9;

	/** Height of the letters and of the lines; the second for names that are long. */
	private static final double[][] LETTERS = { { 16, 17 }, { 13.5, 15 } };

	/** What the word for the status takes away below, and the cut corner at the right. */
	private static final double WORD = 21;

	private static final double NOTCH = 12;

	private Figures() {
	}

	static Figure of(Shape shape, Box box, Status status, @Nullable Mark mark) {
		String name = (mark != null && !mark.name().isEmpty()) ? mark.name() : shape.name();
		boolean remark = shape.kind() == Kind.NOTE || shape.kind() == Kind.LANE || shape.kind() == Kind.GROUP;
		return new Figure(shape.id(), shape.kind().name().toLowerCase(Locale.ROOT), remark ? "" : status.key(),
				outline(shape.kind(), box), sign(shape.kind(), box),
				text(shape.kind(), name, box, mark != null && mark.said()), (mark != null && mark.said()) ? mark : null,
				Paths.whole(box.x() + PADDING), Paths.whole(box.bottom() - PADDING + 2), name, shape.documentation());
	}

	private static String outline(Kind kind, Box box) {
		return switch (kind) {
			case START, END, EVENT -> Paths.circle(box);
			case PARALLEL, EXCLUSIVE -> Paths.diamond(box);
			case CALL -> Paths.stair(box);
			case NOTE -> Paths.bracket(box);
			default -> Paths.rectangle(box);
		};
	}

	private static String sign(Kind kind, Box box) {
		return switch (kind) {
			case PARALLEL -> Paths.plus(box);
			case EXCLUSIVE -> Paths.cross(box);
			default -> "";
		};
	}

	private static Words text(Kind kind, String name, Box box, boolean word) {
		return switch (kind) {
			case TASK, WAIT -> fitted(name, box, word);
			case CALL -> fitted(name, new Box(box.x(), box.y(), box.width() - NOTCH, box.height()), word);
			case NOTE, GROUP, LANE -> placed(name, box, LETTERS[1], 9, true);
			default -> new Words(List.of(), false, false);
		};
	}

	/** In large letters if they leave room for the word, else in small ones. */
	private static Words fitted(String name, Box box, boolean word) {
		double room = box.height() - 2 - (word ? WORD : 0);
		int large = (int) (room / LETTERS[0][1]);
		List<String> lines = Lines.of(name, box.width() - 2 * PADDING, LETTERS[0][0], 99);
		return (lines.size() <= large) ? placed(name, box, LETTERS[0], large, false)
				: placed(name, box, LETTERS[1], Math.max(1, (int) (room / LETTERS[1][1])), true);
	}

	private static Words placed(String name, Box box, double[] letters, int most, boolean small) {
		List<Row> rows = new ArrayList<>();
		for (String line : Lines.of(name, box.width() - 2 * PADDING, letters[0], most)) {
			rows.add(new Row(Paths.whole(box.x() + PADDING),
					Paths.whole(box.y() + letters[0] + 3 + rows.size() * letters[1]), line));
		}
		return new Words(rows, false, small);
	}

}
