package org.hakbang.cycle.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.cycle.StepStatus;

/**
 * Which step opens when one has been settled: the first that waits, unless another is
 * being worked on or decided. The order guides (S 3107); steps may also be opened early,
 * out of order.
 */
public final class NextStep {

	private NextStep() {
	}

	/**
	 * Chooses.
	 * @param order the ids of all steps in their order
	 * @param statuses where each stands
	 */
	public static Optional<String> after(List<String> order, Map<String, StepStatus> statuses) {
		boolean busy = statuses.values()
			.stream()
			.anyMatch((status) -> status.active() || status == StepStatus.SUBMITTED);
		if (busy) {
			return Optional.empty();
		}
		return order.stream().filter((step) -> statuses.get(step) == StepStatus.WAITING).findFirst();
	}

}
