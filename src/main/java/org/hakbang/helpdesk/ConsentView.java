package org.hakbang.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a person agreed to, or took back.
 *
 * @param covers some of {@link #HANDLING}, {@link #SHARING}, {@link #CONTACT}
 * @param how one of {@link #WAYS}
 * @param on the day on which it was said
 */
public record ConsentView(boolean given, Set<String> covers, String how, LocalDate on, Instant recordedAt) {

	/** That the desk keeps and works on what was told. */
	public static final String HANDLING = "handling";

	/** That a referral passes on what the kind of case allows. */
	public static final String SHARING = "sharing";

	/** That the desk calls or writes afterwards, to ask how it went. */
	public static final String CONTACT = "contact";

	public static final List<String> COVERS = List.of(HANDLING, SHARING, CONTACT);

	/**
	 * Signed on paper, spoken (a voice message, a call), ticked on a page, a guardian.
	 */
	public static final List<String> WAYS = List.of("signed", "spoken", "ticked", "guardian");

	public boolean covers(String what) {
		return this.given && this.covers.contains(what);
	}

}
