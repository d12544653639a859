package org.hakbang.helpdesk;

import java.util.List;

/**
 * Something that is held about a person, in words.
 *
 * @param title what it is; empty if the chapter says it
 * @param when the day or moment in words; empty if it has none
 */
public record HeldEntry(String title, String when, List<Fact> facts) {

	/** What is said of it; the words are the person's or the desk's own. */
	public record Fact(String label, String value) {

	}

}
