package org.hakbang.cycle.domain;

import java.util.List;
import java.util.Objects;

import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;

/**
 * How far a step is, in numbers: how many of the required indicators that apply are met,
 * and how many of the advisory aims that apply.
 */
public record StepCount(int requiredMet, int requiredOf, int aimsMet, int aimsOf) {

	/**
	 * Counts.
	 * @param standings those of the step's indicators
	 */
	public static StepCount of(List<Standing> standings) {
		List<State> required = standings.stream()
			.filter((standing) -> standing.indicator().required())
			.map(Standing::state)
			.filter((state) -> state != State.NOT_APPLICABLE)
			.toList();
		List<State> aims = standings.stream()
			.map((standing) -> standing.indicator().required() ? standing.aim() : standing.state())
			.filter(Objects::nonNull)
			.filter((state) -> state != State.NOT_APPLICABLE)
			.toList();
		return new StepCount(met(required), required.size(), met(aims), aims.size());
	}

	private static int met(List<State> states) {
		return (int) states.stream().filter((state) -> state == State.MET).count();
	}

}
