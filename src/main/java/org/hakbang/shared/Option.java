package org.hakbang.shared;

/**
 * One thing to choose in a form.
 *
 * @param value what the form sends
 * @param label its name, in the reader's language
 * @param hint what else there is to know, empty if nothing
 */
public record Option(String value, String label, String hint) {

	public static Option of(String value, String label) {
		return new Option(value, label, "");
	}

}
