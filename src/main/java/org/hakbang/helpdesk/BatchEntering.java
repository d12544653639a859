package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.identity.Access;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the people of a batch, each in a transaction of their own: one who cannot be
 * entered keeps no other out, and a list that is sent twice enters each once.
 */
@Component
class BatchEntering {

	/**
	 * How long somebody waits before an answer. On a busy machine a long list takes the
	 * button twice, and nobody wonders whether anything happens.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Log LOG = LogFactory.getLog(BatchEntering.class);

	private final CaseOpening opening;

	private final CaseBatches rows;

	private final Access access;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BatchEntering(CaseOpening opening, CaseBatches rows, Access access, TransactionTemplate transaction, Clock clock) {
		this.opening = opening;
		this.rows = rows;
		this.access = access;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** How many of those who are ready were entered. */
	int enter(BatchView view, Received received) {
		long begun = System.nanoTime();
		int entered = 0;
		for (BatchLine line : view.lines()) {
			if (line.state().equals("ready") && System.nanoTime() - begun < PATIENCE.toNanos()
					&& enter(view, line, received)) {
				entered++;
			}
		}
		return entered;
	}

	private boolean enter(BatchView view, BatchLine line, Received received) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				HelpCase row = this.opening.open(received, view.desk(), line.answers(), this.access.actor());
				boolean first = this.rows.add(view.id(),
						new CaseBatches.Item(line.row().number(), "entered", row.caseId()), this.clock.instant());
				if (!first) {
					// The button was pressed twice.
					status.setRollbackOnly();
				}
				return first;
			}));
		}
		catch (RuntimeException ex) {
			LOG.error("Person " + line.row().number() + " of the batch " + view.id() + " could not be entered", ex);
			return false;
		}
	}

}
