package org.hakbang.helpdesk.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.helpdesk.CaseStepStatus;

/**
 * What happens when a step of a case has been settled: the first that waits is opened,
 * unless the need does without it or it was settled before the case was reopened.
 */
public sealed interface NextCaseStep {

	String step();

	/** It is worked on. */
	record Opens(String step) implements NextCaseStep {
	}

	/** It is settled without its work, and the next one is looked at. */
	record IsRecognised(String step) implements NextCaseStep {
	}

	/**
	 * Chooses.
	 * @param order the ids of all steps in their order
	 * @param rows where each stands
	 * @param skipped the ids of those the need does without
	 * @return empty while a step is being worked on, and when none waits
	 */
	static Optional<NextCaseStep> after(List<String> order, Map<String, CaseStepRow> rows, Set<String> skipped) {
		boolean busy = rows.values()
			.stream()
			.map(CaseStepRow::status)
			.anyMatch((status) -> status.active() || status == CaseStepStatus.SUBMITTED);
		if (busy) {
			return Optional.empty();
		}
		return order.stream()
			.filter((step) -> rows.containsKey(step) && rows.get(step).status() == CaseStepStatus.WAITING)
			.findFirst()
			.map((step) -> (skipped.contains(step) || rows.get(step).before()) ? new IsRecognised(step)
					: new Opens(step));
	}

}
