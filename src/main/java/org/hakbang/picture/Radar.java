package org.hakbang.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores in several dimensions as a picture: an axis for each, from 0 in the middle to
 * the highest score outside, and the shape that the scores make. Whoever cannot see it
 * reads the same in the table beside it.
 *
 * @param scale the highest score
 * @param rings the outlines of the scores from 1 to the highest, as points of a polygon
 * @param shape the outline of the scores themselves
 */
public record Radar(int scale, List<Axis> axes, List<String> rings, String shape) {

	public static final int WIDTH = 440;

	public static final int HEIGHT = 330;

	private static final double RADIUS = 115;

	/** Between the end of an axis and its name. */
	private static final double APART = 14;

	private static final double UPRIGHT = 0.2;

	/** How far the letters stand below their middle. */
	private static final int DROP = 5;

	/**
	 * @param names of the dimensions, at least three
	 * @param scores as many, each from 0 to the highest; one outside is drawn at the edge
	 */
	public static Radar of(List<String> names, List<BigDecimal> scores, int scale) {
		List<Axis> axes = new ArrayList<>();
		for (int at = 0; at < names.size(); at++) {
			double angle = angle(at, names.size());
			double away = RADIUS + APART;
			double cos = Math.cos(angle);
			String anchor = (Math.abs(cos) < UPRIGHT) ? "middle" : ((cos > 0) ? "start" : "end");
			axes.add(new Axis(names.get(at), scores.get(at).stripTrailingZeros().toPlainString(), x(angle, RADIUS),
					y(angle, RADIUS), x(angle, away), y(angle, away) + DROP, anchor));
		}
		List<String> rings = IntStream.rangeClosed(1, scale)
			.mapToObj((ring) -> outline(axes.size(), (at) -> RADIUS * ring / scale))
			.toList();
		return new Radar(scale, axes, rings,
				outline(axes.size(), (at) -> RADIUS * Math.min(1, Math.max(0, scores.get(at).doubleValue() / scale))));
	}

	public int centreX() {
		return WIDTH / 2;
	}

	public int centreY() {
		return HEIGHT / 2;
	}

	/** What it shows, for those who cannot see it. */
	public String said() {
		return this.axes.stream().map((axis) -> axis.name() + " " + axis.score()).collect(Collectors.joining(", "));
	}

	private static String outline(int corners, java.util.function.IntToDoubleFunction away) {
		return IntStream.range(0, corners)
			.mapToObj((at) -> x(angle(at, corners), away.applyAsDouble(at)) + ","
					+ y(angle(at, corners), away.applyAsDouble(at)))
			.collect(Collectors.joining(" "));
	}

	/** The first stands upright, the others follow the clock. */
	private static double angle(int at, int corners) {
		return -Math.PI / 2 + 2 * Math.PI * at / corners;
	}

	private static double x(double angle, double away) {
		return rounded(WIDTH / 2.0 + away * Math.cos(angle));
	}

	private static double y(double angle, double away) {
		return rounded(HEIGHT / 2.0 + away * Math.sin(angle));
	}

	private static double rounded(double number) {
		return Double.parseDouble(String.format(Locale.ROOT, "%.1f", number));
	}

	/**
	 * A dimension.
	 *
	 * @param score in figures
	 * @param x where its axis ends
	 * @param nameX where its name stands
	 * @param anchor which end of the name stands there: start, middle or end
	 */
	public record Axis(String name, String score, double x, double y, double nameX, double nameY, String anchor) {

	}

}
