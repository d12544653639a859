package org.hakbang.shared;

import java.util.regex.Pattern;

/** Written JSON on its way into the database. */
public final class JsonText {

	/** An escaped character zero, not the words backslash-u-0000 that somebody typed. */
	private static final Pattern ZERO = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

	private JsonText() {
	}

	/** PostgreSQL keeps no character zero in JSON, and nobody means to type one. */
	public static String withoutZero(String json) {
		return ZERO.matcher(json).replaceAll("$1");
	}

}
