package org.hakbang.privacy;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * One version of the installation's key. It wraps the keys of vaults and nothing else.
 */
final class MasterKey {

	private final int version;

	private final byte[] secret;

	MasterKey(int version, byte[] secret) {
		if (version < 1 || secret.length != Sealing.KEY_BYTES) {
			throw new IllegalArgumentException("A key has a version from 1 and " + Sealing.KEY_BYTES + " bytes");
		}
		this.version = version;
		this.secret = secret.clone();
	}

	static MasterKey make(int version) {
		return new MasterKey(version, Sealing.random(Sealing.KEY_BYTES));
	}

	int version() {
		return this.version;
	}

	/** As it is written into its file. */
	String text() {
		return Base64.getEncoder().encodeToString(this.secret);
	}

	/** By which one knows it again; tells nothing about it. */
	byte[] checkValue() {
		return Hkdf.derive(this.secret, "check");
	}

	boolean fits(byte[] checkValue) {
		return MessageDigest.isEqual(checkValue(), checkValue);
	}

	byte[] wrap(String what, byte[] key) {
		return Sealing.seal(wrapping(), what, key);
	}

	byte[] unwrap(String what, byte[] wrapped) {
		return Sealing.open(wrapping(), what, wrapped);
	}

	private byte[] wrapping() {
		return Hkdf.derive(this.secret, "wrap");
	}

	@Override
	public String toString() {
		return "key " + this.version;
	}

}
