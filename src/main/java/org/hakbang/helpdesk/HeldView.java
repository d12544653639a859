package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;

/**
 * All that is held about the person of a case.
 *
 * @param madeBy the name of who made it
 * @param without what is held and not told in it, each with the reason
 * @param given when and how it was given to the person, the newest first
 */
public record HeldView(CaseView file, Instant madeAt, String madeBy, List<Chapter> chapters, List<String> without,
		List<HeldEntry.Fact> given) {

	/** A chapter; without entries nothing is held there. */
	public record Chapter(String id, String title, List<HeldEntry> entries) {

	}

}
