package org.hakbang.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import org.hakbang.shared.Problem;

/**
 * What counts as a person's name: something to read, on one line, at most 120 letters.
 */
final class Names {

	static final int LONGEST = 120;

	/**
	 * What nobody sees but what turns the letters after it around, or makes two names out
	 * of one. Joiners stay: some scripts need them.
	 */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

	private Names() {
	}

	/**
	 * The name as it is kept: without space around it, single spaces inside, nothing
	 * unseen.
	 */
	static String tidy(String typed) {
		return UNSEEN.matcher(typed).replaceAll("").strip().replaceAll("\\s+", " ");
	}

	/** What is wrong with a tidy name, under the field {@code name}. */
	static Optional<Problem> problem(String name) {
		if (name.isEmpty()) {
			return Optional.of(Problem.of("name", "identity.name.missing"));
		}
		if (name.length() > LONGEST) {
			return Optional.of(Problem.of("name", "identity.name.long", LONGEST));
		}
		if (name.chars().anyMatch(Character::isISOControl) || name.codePoints().noneMatch(Character::isLetter)) {
			return Optional.of(Problem.of("name", "identity.name.unreadable"));
		}
		return Optional.empty();
	}

}
