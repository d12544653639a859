package org.hakbang.engine;

/** Where a step's token has come to. */
public enum StepPhase {

	/** At {@code wait-X}: not begun. */
	WAITING,
	/** In {@code step-X}: its tasks run. */
	RUNNING,
	/** In the approval process. */
	SUBMITTED,
	/** Back from the approval process without approval. */
	RETURNED,
	/** {@code step-X} has ended and the token rests at {@code signed-off-X}. */
	SIGNED_OFF,
	/**
	 * Recognised as done before the cycle: from {@code wait-X} straight to
	 * {@code signed-off-X}.
	 */
	RECOGNISED

}
