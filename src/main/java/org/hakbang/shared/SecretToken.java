package org.hakbang.shared;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes what stands in a secret link: 256 bits that nobody guesses, as letters of an
 * address.
 */
public final class SecretToken {

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private SecretToken() {
	}

	public static String make() {
		byte[] secret = new byte[BYTES];
		RANDOM.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

}
