package org.hakbang.checklist;

import java.util.Optional;

/**
 * Where the value of an answer was taken over from.
 *
 * @param source the key of the help desk that counted
 * @param figure the name of the figure
 * @param period the key of the period, such as {@code 2026-H1}
 */
public record Origin(String source, String figure, String period) {

	private static final String WORD = "[A-Za-z0-9-]{1,60}";

	/** As a form carries it: {@code sedhiou/desk-people-served/2026-H1}. */
	public String key() {
		return this.source + "/" + this.figure + "/" + this.period;
	}

	/** Empty if the text was not made by {@link #key()}. */
	public static Optional<Origin> ofKey(String key) {
		String[] parts = key.split("/", -1);
		if (parts.length != 3 || !(parts[0].matches(WORD) && parts[1].matches(WORD) && parts[2].matches(WORD))) {
			return Optional.empty();
		}
		return Optional.of(new Origin(parts[0], parts[1], parts[2]));
	}

}
