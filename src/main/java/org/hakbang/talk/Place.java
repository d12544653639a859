package org.hakbang.talk;

import java.util.Optional;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.TerritoryId;

/**
 * A topic with where it lies and what it is called.
 *
 * @param indicator empty for the step as a whole
 * @param subjectPage the address of the page of its cycle
 */
record Place(Topic topic, TerritoryId territory, StepDefinition step, Optional<Indicator> indicator,
		String subjectPage) {

	/** The page of the step or the indicator. */
	public String page() {
		return this.subjectPage + this.indicator.map((known) -> "/indicators/" + known.code())
			.orElseGet(() -> "/steps/" + this.step.id());
	}

}
