package org.hakbang.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java runtime has. */
public final class Sha256 {

	private Sha256() {
	}

	/** A digest to which nothing has been added yet. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The hash of the text's UTF-8 bytes, in hex. */
	public static String of(String text) {
		return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
