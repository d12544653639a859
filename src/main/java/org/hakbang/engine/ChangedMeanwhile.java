package org.hakbang.engine;

/**
 * Somebody else moved the same process at the same moment; nothing was done. The use case
 * can be tried again in a new transaction.
 */
public class ChangedMeanwhile extends RuntimeException {

	ChangedMeanwhile(String message) {
		super(message);
	}

	ChangedMeanwhile(String message, Throwable cause) {
		super(message, cause);
	}

}
