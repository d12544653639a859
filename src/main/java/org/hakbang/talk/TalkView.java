package org.hakbang.talk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.Option;
import org.hakbang.shared.PersonId;

/**
 * What was said about a topic and the form to say more, as a page shows them.
 *
 * @param lines the newest first
 * @param all how many there are
 * @param atIndicators how many comments stand at the indicators of the step, by code;
 * empty at an indicator
 * @param names of the people in it
 * @param form with what was typed
 */
record TalkView(Place place, List<Line> lines, int all, Map<String, Integer> atIndicators, Map<PersonId, String> names,
		Form form) {

	/** One comment and what the reader may do with it. */
	record Line(Comment comment, boolean mine, boolean maySettle) {
	}

	/**
	 * The form with what was typed.
	 *
	 * @param id of the comment it will make
	 * @param colleagues whom one can tell
	 * @param tell the ids of those chosen
	 */
	record Form(UUID id, String text, List<Option> colleagues, List<String> tell) {
	}

	/** The address of everything that was said, and of the form. */
	public String address() {
		return this.place.page() + "/comments";
	}

}
