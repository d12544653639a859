package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.helpdesk.domain.ApplyDrafts;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shreds what was begun without an account and left alone. */
@Component
class AbandonedDrafts implements Chore {

	private static final Log LOG = LogFactory.getLog(AbandonedDrafts.class);

	/** Counted from the last save; the public pages say so. */
	static final Duration KEPT = Duration.ofDays(30);

	private final ApplyDrafts drafts;

	private final Vaults vaults;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AbandonedDrafts(ApplyDrafts drafts, Vaults vaults, TransactionTemplate transaction, Clock clock) {
		this.drafts = drafts;
		this.vaults = vaults;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "apply-drafts";
	}

	/** Each in a transaction of its own: one that fails keeps no other back. */
	@Override
	public void run() {
		for (ApplyDrafts.Alone draft : this.drafts.savedBefore(this.clock.instant().minus(KEPT))) {
			try {
				this.transaction.executeWithoutResult((status) -> {
					this.drafts.end(draft.id(), "left-alone", this.clock.instant());
					this.vaults.shred(draft.vault());
				});
			}
			catch (RuntimeException ex) {
				LOG.error("A draft could not be shredded and will be tried again: " + draft.id(), ex);
			}
		}
	}

}
