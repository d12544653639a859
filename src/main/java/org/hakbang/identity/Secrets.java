package org.hakbang.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes secrets that a person reads off a screen and types: four groups of four letters
 * and digits that cannot be taken for one another, about 78 bits.
 */
final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private Secrets() {
	}

	static String make() {
		return IntStream.range(0, 4).mapToObj((group) -> group()).collect(Collectors.joining("-"));
	}

	private static String group() {
		return RANDOM.ints(4, 0, LETTERS.length())
			.mapToObj((at) -> LETTERS.substring(at, at + 1))
			.collect(Collectors.joining());
	}

}
