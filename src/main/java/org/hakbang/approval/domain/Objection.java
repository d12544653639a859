package org.hakbang.approval.domain;

/** Why a verdict cannot stand with its votes and its count. */
public enum Objection {

	/** Too few were present to decide. */
	NO_QUORUM,
	/** More votes than seats that were present. */
	MORE_VOTES_THAN_PRESENT,
	/** The votes fit only if a recused seat voted. */
	RECUSED_VOTED,
	/** Said to be approved or sent back, but nobody voted. */
	NOBODY_VOTED,
	/** Said to be approved, but it did not pass. */
	DID_NOT_PASS,
	/** Said to be sent back, but it passed. */
	PASSED

}
