package org.hakbang.helpdesk;

import java.util.Locale;

/** Where an application for outside money stands. */
public enum ApplicationStatus {

	/** Pieces are gathered. */
	PREPARING,
	/** It lies with the funder. */
	PENDING,
	/** The funder gives money. */
	AWARDED,
	/** The funder gives none. */
	REFUSED,
	/** It was taken back. */
	WITHDRAWN;

	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether nothing is waited for. */
	public boolean decided() {
		return this == AWARDED || this == REFUSED || this == WITHDRAWN;
	}

}
