package org.hakbang.picture;

import java.util.Locale;

/** How far a shape of a process is. */
public enum Status {

	DONE,
	/** Done, and the process stays here: it has gone no further. */
	RESTS, CURRENT, WAITING,
	/** It will not be done any more. */
	NOT_TAKEN;

	/** The last part of its message key and of its class. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
