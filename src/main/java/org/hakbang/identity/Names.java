package org.hakbang.identity;

import java.util.Optional;

import org.hakbang.shared.Problem;

/**
 * What counts as a person's name: something to read, on one line, at most 120 letters.
 */
final class Names {

	static final int LONGEST = 120;

	private Names() {
	}

	/** The name as it is kept: without space around it, single spaces inside. */
	static String tidy(String typed) {
		return typed.strip().replaceAll("\\s+", " ");
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
