package org.hakbang.picture;

import java.util.List;
import java.util.Map;

import org.hakbang.engine.Diagram;
import org.jspecify.annotations.Nullable;

/**
 * A process drawn with how far it is, ready for the template {@code picture/parts}. All
 * positions are whole units of the picture.
 *
 * @param id a word that no other picture of the page has
 * @param title what it is a picture of
 * @param said names by the key of the message that says their status: the picture in
 * words, in the order of the diagram
 */
public record Picture(String id, String title, int width, int height, List<Figure> figures, List<Line> lines,
		List<Words> captions, List<Tie> ties, Map<String, List<String>> said) {

	/** About the middle of a shape, seen from where its word stands. */
	private static final int NEAR = 60;

	/**
	 * Draws.
	 * @param id a word that no other picture of the page has
	 */
	public static Picture of(String id, String title, Diagram diagram, HowFar howFar) {
		return new Drawing(diagram, howFar).draw(id, title);
	}

	/** Whether it must not be made small on a narrow screen. */
	public boolean wide() {
		return this.width > 640;
	}

	/**
	 * How far to the right the first shape at work stands, in twentieths of the width; 0
	 * if none is at work.
	 */
	public int now() {
		return this.figures.stream()
			.filter((figure) -> figure.status().equals(Status.CURRENT.key()))
			.findFirst()
			.map((figure) -> Math.min(20, 20 * (figure.wordX() + NEAR) / Math.max(1, this.width)))
			.orElse(0);
	}

	/**
	 * A shape.
	 *
	 * @param shape its id in the process
	 * @param kind its kind, as a class
	 * @param status its status, as a class; empty for a remark
	 * @param outline the path of its edge
	 * @param sign the path of what stands in it, empty for nothing
	 * @param text its name, broken into lines
	 * @param mark its status in words, null where none is said
	 * @param wordX where the shape before the word stands
	 * @param wordY the base line of the word
	 * @param name its whole name
	 * @param about what the author wrote about it
	 */
	public record Figure(String shape, String kind, String status, String outline, String sign, Words text,
			@Nullable Mark mark, int wordX, int wordY, String name, String about) {

	}

	/**
	 * A line between shapes.
	 *
	 * @param kind {@code taken}, {@code open} or {@code note}, as a class
	 * @param path of the line
	 * @param head the path of the arrow's head, empty where it goes on in the next row
	 */
	public record Line(String kind, String path, String head) {

	}

	/** Lines of text, at {@code x}; {@code small} for smaller letters. */
	public record Words(List<Row> rows, boolean middle, boolean small) {

	}

	public record Row(int x, int y, String text) {

	}

	/** Where a line goes on in the next row: the same letter stands there. */
	public record Tie(int x, int y, String letter) {

	}

}
