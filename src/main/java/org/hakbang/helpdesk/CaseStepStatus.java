package org.hakbang.helpdesk;

import java.util.Locale;

/** The status of a step of a case; the projection of its last transition. */
public enum CaseStepStatus {

	WAITING, RUNNING, SUBMITTED, RETURNED, SIGNED_OFF,
	/** Settled without its work: a plain need does without, or it was done before. */
	RECOGNISED;

	/** The last part of its key in the message bundle, {@code case.step.signed-off}. */
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
