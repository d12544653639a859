package org.hakbang.cycle;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.cycle.domain.StepCounts;
import org.hakbang.shared.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the cycles that could not be counted when they changed, and those of before the
 * numbers were kept.
 */
@Component
class ProgressChore implements Chore {

	private static final Log LOG = LogFactory.getLog(ProgressChore.class);

	private static final int AT_ONCE = 500;

	private final StepCounts counts;

	private final Progress progress;

	private final TransactionTemplate transaction;

	ProgressChore(StepCounts counts, Progress progress, TransactionTemplate transaction) {
		this.counts = counts;
		this.progress = progress;
		this.transaction = transaction;
	}

	@Override
	public String name() {
		return "progress";
	}

	@Override
	public void run() {
		for (CycleId cycle : this.counts.due(AT_ONCE)) {
			try {
				this.transaction.executeWithoutResult((status) -> {
					// First, so that what comes to be due meanwhile stays so.
					this.counts.counted(cycle);
					this.progress.refresh(cycle);
				});
			}
			catch (RuntimeException ex) {
				LOG.error("The steps of cycle " + cycle + " could not be counted", ex);
			}
		}
	}

}
