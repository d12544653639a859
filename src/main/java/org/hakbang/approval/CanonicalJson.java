package org.hakbang.approval;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One way to write a JSON tree (RFC 8785: keys sorted, no white space), so that equal
 * content has an equal hash.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	public static String write(JsonNode tree) {
		throw new IllegalStateException("skeleton");
	}

	/** SHA-256 of the text's UTF-8 bytes, in hex. */
	public static String sha256(String canonical) {
		throw new IllegalStateException("skeleton");
	}

}
