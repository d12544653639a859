package org.hakbang.cycle;

import java.util.Locale;

/** The status of a step, in plain words; the projection of its last transition. */
public enum StepStatus {

	WAITING, RUNNING, SUBMITTED, RETURNED, SIGNED_OFF, RECOGNISED;

	/** The last part of its key in the message bundle, {@code step.signed-off}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public boolean settled() {
		return this == SIGNED_OFF || this == RECOGNISED;
	}

	/** Its tasks can be worked on. */
	public boolean active() {
		return this == RUNNING || this == RETURNED;
	}

}
