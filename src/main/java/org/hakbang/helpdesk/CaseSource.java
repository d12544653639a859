package org.hakbang.helpdesk;

import java.util.Locale;

/** How a case came in. */
public enum CaseSource {

	/** A facilitator entered it with or for the person. */
	DESK,
	/** The person applied on the public page, without an account. */
	PUBLIC,
	/** One of many, after a forum or a mission. */
	BATCH,
	/** Opened out of another case. */
	LINKED;

	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
