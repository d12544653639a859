package org.hakbang.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

/**
 * The shapes of states in templates, as {@code @shapes}: squares are steps, circles are
 * indicators. A status is named by the last part of its message key.
 */
@Component("shapes")
public class Shapes {

	private static final int MOST_PIPS = 12;

	private static final Shape WAIT = new Shape("wait", "s-wait", "");

	private static final Map<String, Shape> STEPS = Map.of("waiting", WAIT, "running", new Shape("now", "s-now", "now"),
			"draft-complete", new Shape("draft", "s-plain", "now"), "submitted",
			new Shape("committee", "s-plain", "now"), "returned", new Shape("stop", "s-stop", "stop"), "signed-off",
			new Shape("done", "s-done", "done"), "recognised", new Shape("done", "s-done", "done"), "stale",
			new Shape("stale", "s-stale", "now"));

	private static final Map<String, Shape> INDICATORS = Map.of("met", new Shape("met", "s-done", "done"), "not-met",
			new Shape("not", "s-now", ""), "unanswered", new Shape("un", "s-wait", ""), "not-applicable",
			new Shape("na", "s-plain", ""), "provisional", new Shape("clock", "s-now", "now"));

	private static final Map<String, Shape> TASKS = Map.of("not-started", WAIT, "open", new Shape("not", "s-now", ""),
			"done", new Shape("met", "s-done", "done"), "left-out", new Shape("na", "s-plain", ""));

	/** The shape of a step: {@code waiting}, {@code running} … {@code draft-complete}. */
	public Shape step(String status) {
		return known(STEPS, status);
	}

	/** The shape of an indicator: {@code met}, {@code not-met} … */
	public Shape indicator(String state) {
		return known(INDICATORS, state);
	}

	/**
	 * The shape of a task: {@code not-started}, {@code open}, {@code done},
	 * {@code left-out}.
	 */
	public Shape task(String progress) {
		return known(TASKS, progress);
	}

	/**
	 * One dot for each of {@code of}, true where it is filled; none at all above twelve,
	 * where words alone say it.
	 */
	public List<Boolean> pips(int met, int of) {
		if (of > MOST_PIPS) {
			return List.of();
		}
		return IntStream.range(0, of).mapToObj((at) -> at < met).toList();
	}

	private static Shape known(Map<String, Shape> shapes, String key) {
		Shape shape = shapes.get(key);
		if (shape == null) {
			throw new IllegalArgumentException("No shape for '" + key + "'");
		}
		return shape;
	}

}
