package org.hakbang.shared;

/** Texts in files for spreadsheets. */
public final class SheetText {

	/** So that spreadsheets read the accents. */
	public static final char BYTE_ORDER_MARK = '\uFEFF';

	private SheetText() {
	}

	/** A spreadsheet would take what begins like this for a formula. */
	public static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
