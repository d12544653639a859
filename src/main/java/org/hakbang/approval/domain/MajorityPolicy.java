package org.hakbang.approval.domain;

/** A question passes by the majority of those voting; a tie does not pass. */
public final class MajorityPolicy {

	private MajorityPolicy() {
	}

	public static boolean passes(Votes votes) {
		return votes.inFavour() > votes.against();
	}

}
