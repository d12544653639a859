package org.hakbang.talk;

import java.util.List;
import java.util.regex.Pattern;

import org.hakbang.shared.Problem;

/**
 * What a person typed for others to read: plain text of several lines.
 *
 * @param text without space around it; lines end with a line feed
 */
record Words(String text) {

	static final int LONGEST = 2000;

	/** What nobody sees, or what turns the letters after it around. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

	static Words typed(String typed) {
		return new Words(UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip());
	}

	/** What is wrong with them, under the field {@code text}. */
	List<Problem> problems() {
		if (this.text.isEmpty()) {
			return List.of(Problem.of("text", "talk.text.missing"));
		}
		if (this.text.length() > LONGEST) {
			return List.of(Problem.of("text", "talk.text.long", LONGEST, this.text.length()));
		}
		return List.of();
	}

}
