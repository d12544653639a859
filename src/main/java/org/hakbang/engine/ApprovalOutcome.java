package org.hakbang.engine;

/**
 * What an approval process ends with; its {@link #key()} is the value of the variable
 * {@code outcome}.
 */
public enum ApprovalOutcome {

	APPROVED("approved"), RETURNED("returned");

	private final String key;

	ApprovalOutcome(String key) {
		this.key = key;
	}

	public String key() {
		return this.key;
	}

}
