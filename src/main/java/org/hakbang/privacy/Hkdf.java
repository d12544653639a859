package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes keys for different purposes out of one (HKDF with HMAC-SHA256, RFC 5869), so that
 * none tells anything about another. All are 32 bytes long: one round of its expansion.
 */
final class Hkdf {

	private Hkdf() {
	}

	static byte[] derive(byte[] secret, String purpose) {
		byte[] salt = "hakbang".getBytes(StandardCharsets.UTF_8);
		return hmac(hmac(salt, secret), (purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
	}

	static byte[] hmac(byte[] key, byte[] message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
