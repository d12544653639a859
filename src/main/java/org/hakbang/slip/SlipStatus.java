package org.hakbang.slip;

import java.util.Locale;

/** Where a slip is on its way to the office and back. */
public enum SlipStatus {

	/** With the office. */
	OPEN,
	/** Something came back and has not been accepted whole. */
	RETURNED,
	/** Done with: its answers are in the record. */
	ACCEPTED,
	/** Taken back; nothing on it counts any more. */
	WITHDRAWN,
	/** Its cycle was closed before it was done with; nothing on it counts any more. */
	ENDED;

	/** The last part of its key in the message bundle, {@code slip.status.open}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether something may still come back on it. */
	public boolean awaited() {
		return this == OPEN || this == RETURNED;
	}

}
