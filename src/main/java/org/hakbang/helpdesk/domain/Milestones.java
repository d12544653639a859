package org.hakbang.helpdesk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.hakbang.helpdesk.domain.CaseRecords.PlanTask;

/** How a case keeps to its plan. */
public final class Milestones {

	private Milestones() {
	}

	/**
	 * The share of the tasks that were due before today and done in time, in percent with
	 * two decimals. Empty while none was due; one that was done before it was due counts
	 * already.
	 */
	public static Optional<BigDecimal> onTime(List<PlanTask> plan, LocalDate today) {
		List<PlanTask> counted = plan.stream()
			.filter((task) -> task.doneOn() != null || task.due().isBefore(today))
			.toList();
		long kept = counted.stream().filter(Milestones::kept).count();
		return counted.isEmpty() ? Optional.empty() : Optional.of(percent(kept, counted.size()));
	}

	/** A part of a whole above zero, in percent with two decimals. */
	public static BigDecimal percent(long part, long whole) {
		return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
	}

	private static boolean kept(PlanTask task) {
		return task.doneOn() != null && !task.doneOn().isAfter(task.due());
	}

}
