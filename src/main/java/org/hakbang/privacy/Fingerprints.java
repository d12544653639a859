package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds again what is sealed: equal words have equal fingerprints, and nobody can make
 * one who has only the database. They are made with a secret of their own, which outlives
 * the keys that wrap it.
 */
@Service
public class Fingerprints {

	static final String NAME = "fingerprints";

	private final KeyRing keys;

	private final KeyRows rows;

	Fingerprints(KeyRing keys, KeyRows rows) {
		this.keys = keys;
		this.rows = rows;
	}

	/**
	 * 64 hexadecimal digits.
	 * @param purpose what is compared with what, such as {@code case-phone}: equal words
	 * have another fingerprint for another purpose
	 * @param normalised the words in the one way of writing that counts as equal
	 */
	@Transactional(readOnly = true)
	public String of(String purpose, String normalised) {
		byte[] secret = this.rows.fingerprints()
			.map((wrapped) -> this.keys.get(wrapped.version()).unwrap(NAME, wrapped.bytes()))
			.orElseThrow();
		return HexFormat.of()
			.formatHex(Hkdf.hmac(Hkdf.derive(secret, "fingerprint " + purpose),
					normalised.getBytes(StandardCharsets.UTF_8)));
	}

}
