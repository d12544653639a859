package org.hakbang.approval.domain;

import java.util.Optional;

/** Whether a verdict fits the votes and the quorum. */
public final class VerdictPolicy {

	private VerdictPolicy() {
	}

	public static Optional<Objection> objection(Verdict verdict, Votes votes, Count count) {
		if (verdict.decides() && !count.reached()) {
			return Optional.of(Objection.NO_QUORUM);
		}
		if (votes.total() > count.present() + count.recusedPresent()) {
			return Optional.of(Objection.MORE_VOTES_THAN_PRESENT);
		}
		if (votes.total() > count.present()) {
			return Optional.of(Objection.RECUSED_VOTED);
		}
		if (!verdict.decides()) {
			return Optional.empty();
		}
		if (votes.cast() == 0) {
			return Optional.of(Objection.NOBODY_VOTED);
		}
		boolean passed = MajorityPolicy.passes(votes);
		if (verdict == Verdict.APPROVED && !passed) {
			return Optional.of(Objection.DID_NOT_PASS);
		}
		return (verdict == Verdict.RETURNED && passed) ? Optional.of(Objection.PASSED) : Optional.empty();
	}

}
