package org.hakbang.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import org.hakbang.shared.Problem;

/** What counts as an email address. Only a letter sent to it would prove it. */
public final class Emails {

	private static final Pattern SHAPE = Pattern
		.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}\\p{N}-]{2,}");

	private static final int LONGEST = 254;

	private Emails() {
	}

	/**
	 * What is wrong with an address without space around it, under the field
	 * {@code email}.
	 */
	public static Optional<Problem> problem(String email) {
		if (email.isEmpty()) {
			return Optional.of(Problem.of("email", "identity.email.missing"));
		}
		return (email.length() <= LONGEST && SHAPE.matcher(email).matches()
				&& email.chars().noneMatch(Character::isISOControl)) ? Optional.empty()
						: Optional.of(Problem.of("email", "identity.email.wrong"));
	}

}
