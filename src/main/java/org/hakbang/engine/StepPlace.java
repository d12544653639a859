package org.hakbang.engine;

import java.util.Map;
import java.util.Optional;

import org.hakbang.engine.check.Names;

/**
 * What an element of a cycle's process is to one of its steps.
 *
 * @param step the id of the step
 */
public record StepPlace(String step, At at) {

	private static final Map<String, At> PLACES = Map.of(Names.WAIT, At.WAITS, Names.RECOGNISE, At.IS_RECOGNISED,
			Names.STEP, At.IS_WORKED_ON, Names.SIGNED_OFF, At.RESTS);

	/** By the id of the element; empty if it belongs to no step. */
	public static Optional<StepPlace> of(String element) {
		return PLACES.entrySet()
			.stream()
			.filter((place) -> element.startsWith(place.getKey()))
			.findFirst()
			.map((place) -> new StepPlace(element.substring(place.getKey().length()), place.getValue()));
	}

	/** Whether a process is one by which a step is approved. */
	public static boolean isApproval(String process) {
		return Names.isApproval(process);
	}

	public enum At {

		WAITS, IS_RECOGNISED, IS_WORKED_ON, RESTS

	}

}
