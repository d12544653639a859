package org.hakbang.territory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as a search compares them: small letters, no accents, so that "paranaque" finds
 * Parañaque.
 */
final class Folding {

	private Folding() {
	}

	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
