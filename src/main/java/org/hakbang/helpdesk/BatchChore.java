package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets after a day what was typed of people and not used. */
@Component
class BatchChore implements Chore {

	static final Duration KEPT = Duration.ofDays(1);

	private static final Log LOG = LogFactory.getLog(BatchChore.class);

	private final CaseBatches rows;

	private final Vaults vaults;

	private final Desks desks;

	private final Trail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BatchChore(CaseBatches rows, Vaults vaults, Desks desks, Trail trail, TransactionTemplate transaction,
			Clock clock) {
		this.rows = rows;
		this.vaults = vaults;
		this.desks = desks;
		this.trail = trail;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "batches";
	}

	@Override
	public void run() {
		for (UUID id : this.rows.left(this.clock.instant().minus(KEPT))) {
			try {
				this.transaction.executeWithoutResult((status) -> this.rows.lock(id)
					.filter((batch) -> batch.sealed() != null)
					.ifPresent(this::forget));
			}
			catch (RuntimeException ex) {
				LOG.error("What was typed in a batch could not be forgotten and will be tried again: " + id, ex);
			}
		}
	}

	private void forget(CaseBatches.Row batch) {
		DeskView desk = this.desks.get(new DeskId(batch.desk()));
		this.rows.end(batch.id(), this.clock.instant());
		this.vaults.shred(batch.vault());
		this.trail.record(TrailEntry.of("batch.forgotten", null, desk.seat()).item(desk.key()).object(batch.id()));
	}

}
