package org.hakbang.helpdesk.domain;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * What the applicant and the desk call a case: the prefix of the desk, four and two
 * letters and digits that cannot be taken for one another ({@code SED-7K4P-29}). It names
 * a case and opens nothing.
 */
public final class TrackingCode {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private TrackingCode() {
	}

	public static String make(String prefix) {
		return prefix + "-" + letters(4) + "-" + letters(2);
	}

	/**
	 * What opens a case for its applicant, together with the code: sixteen signs, about
	 * 78 bits.
	 */
	public static String secret() {
		return letters(4) + "-" + letters(4) + "-" + letters(4) + "-" + letters(4);
	}

	/** The code as somebody typed it: spaces, small letters, missing hyphens. */
	public static String typed(String text) {
		String signs = text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
		int length = signs.length();
		return (length > 6) ? signs.substring(0, length - 6) + "-" + signs.substring(length - 6, length - 2) + "-"
				+ signs.substring(length - 2) : signs;
	}

	private static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (int at = 0; at < number; at++) {
			letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return letters.toString();
	}

}
