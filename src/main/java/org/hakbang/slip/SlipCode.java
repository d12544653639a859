package org.hakbang.slip;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code on a slip: seven letters and digits that cannot be taken for one another (no 0
 * and O, no 1, I and L) and one that checks them. One wrong letter, or two neighbours
 * changed over, make it invalid. It tells slips apart and opens nothing.
 *
 * @param letters all eight, without the hyphen
 */
public record SlipCode(String letters) {

	/** A prime number of them, so that the check finds every single slip of the pen. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	public SlipCode {
		if (!valid(letters)) {
			throw new IllegalArgumentException("Not the code of a slip");
		}
	}

	static SlipCode make(RandomGenerator random) {
		StringBuilder letters = new StringBuilder();
		for (int at = 0; at < LENGTH - 1; at++) {
			letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
		}
		return new SlipCode(letters.append(check(letters)).toString());
	}

	/**
	 * Reads what a person typed, in capitals or not, with or without hyphen and spaces;
	 * empty if it cannot be a code.
	 */
	public static Optional<SlipCode> read(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
		return valid(letters) ? Optional.of(new SlipCode(letters)) : Optional.empty();
	}

	private static boolean valid(String letters) {
		return letters.length() == LENGTH && letters.chars().allMatch((letter) -> ALPHABET.indexOf(letter) >= 0)
				&& check(letters.substring(0, LENGTH - 1)) == letters.charAt(LENGTH - 1);
	}

	private static char check(CharSequence letters) {
		int sum = 0;
		for (int at = 0; at < letters.length(); at++) {
			sum += (at + 2) * ALPHABET.indexOf(letters.charAt(at));
		}
		return ALPHABET.charAt(sum % ALPHABET.length());
	}

	/** As it stands on paper: {@code K7MP-4XQ2}. */
	@Override
	public String toString() {
		return this.letters.substring(0, LENGTH / 2) + "-" + this.letters.substring(LENGTH / 2);
	}

}
