package org.hakbang.territory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as a search compares them: small letters, no accents, so that "paranaque" finds
 * Parañaque.
 */
public final class Folding {

	private Folding() {
	}

	public static String fold(String text) {
		// The character zero too: PostgreSQL refuses to look for it.
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}\0]", "").toLowerCase(Locale.ROOT);
	}

}
