package org.hakbang.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D). What is sealed is one byte for the
 * format, 12 random bytes, the text and a tag of 16 bytes. The place is sealed with it
 * and must be the same when it is opened, so that nothing sealed can be put elsewhere.
 */
final class Sealing {

	static final int KEY_BYTES = 32;

	/** How much longer something is when it is sealed. */
	static final int OVERHEAD = 1 + 12 + 16;

	private static final byte FORMAT = 1;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Sealing() {
	}

	static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

	static byte[] seal(byte[] key, String place, byte[] clear) {
		byte[] nonce = random(NONCE_BYTES);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(clear);
			return ByteBuffer.allocate(clear.length + OVERHEAD).put(FORMAT).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @throws SealBroken if it was not sealed with this key for this place, or was
	 * changed
	 */
	static byte[] open(byte[] key, String place, byte[] sealed) {
		if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
			throw new SealBroken(place);
		}
		byte[] nonce = new byte[NONCE_BYTES];
		ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
		try {
			return cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, 1 + NONCE_BYTES,
					sealed.length - 1 - NONCE_BYTES);
		}
		catch (AEADBadTagException ex) {
			throw new SealBroken(place);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
