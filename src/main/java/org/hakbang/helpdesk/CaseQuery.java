package org.hakbang.helpdesk;

import org.hakbang.desk.DeskId;

/**
 * Which cases of a desk a list shows; everything of it stands in the address.
 *
 * @param text a code, a name, a number or an address; empty for all
 * @param kind the key of a kind of case; empty for all
 * @param step the id of the step where it stands; empty for all
 * @param need an answer to what was needed; empty for all
 * @param state {@code open}, {@code closed} or {@code all}
 * @param page from 1
 */
public record CaseQuery(DeskId desk, String text, String kind, String step, String need, String state, int page) {

	public static final int PAGE_SIZE = 50;

	/** All open cases of a desk. */
	public static CaseQuery of(DeskId desk) {
		return new CaseQuery(desk, "", "", "", "", "open", 1);
	}

}
