package org.hakbang.checklist;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a file as its sender gave it, made harmless: no folders, no control or
 * direction signs, nothing that a file system treats in its own way.
 *
 * @param stem without the ending; may be empty
 * @param ending in small letters without the dot; empty if there is none
 */
record FileName(String stem, String ending) {

	private static final int LONGEST = 120;

	static FileName of(String sent) {
		String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]", "")
			.replaceAll("[<>:\"|?*%;]", "_")
			.replaceAll("[\\s\\p{Z}]+", " ")
			.replaceAll("^[. ]+|[. ]+$", "");
		String ending = "";
		int dot = name.lastIndexOf('.');
		if (dot >= 0 && name.substring(dot + 1).matches("[A-Za-z][A-Za-z0-9]{1,9}")) {
			ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
			name = name.substring(0, dot).stripTrailing();
		}
		if (name.toUpperCase(Locale.ROOT).matches("(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\\..*)?")) {
			name = "_" + name;
		}
		return new FileName(cut(name), ending);
	}

	/** The whole name, with the given ending. */
	String with(String other) {
		return (this.stem.isEmpty() ? "document" : this.stem) + "." + other;
	}

	private static String cut(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		int end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return name.substring(0, end).strip();
	}

}
