package org.hakbang.helpdesk;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case.
 *
 * @param standings its indicators
 * @param due the earliest date promised for one of its open tasks, null if none
 * @param settledOn the day on which it was settled, null if it is not
 * @param leftOut why the need does without it; null if it does not
 */
public record CaseStepView(StepDefinition step, CaseStepStatus status, int run, List<Standing> standings,
		@Nullable LocalDate due, @Nullable LocalDate settledOn, @Nullable Text leftOut) {

	public long requiredMet() {
		return required() - this.standings.stream().filter(CaseStepView::unmet).count();
	}

	public long required() {
		return this.standings.stream()
			.filter((standing) -> standing.indicator().required() && standing.state() != State.NOT_APPLICABLE)
			.count();
	}

	/**
	 * Required, and neither met nor excused; a value that the product will know later is
	 * never an entry condition.
	 */
	static boolean unmet(Standing standing) {
		return standing.indicator().required()
				&& (standing.state() == State.NOT_MET || standing.state() == State.UNANSWERED);
	}

}
