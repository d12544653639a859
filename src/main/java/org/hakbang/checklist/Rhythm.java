package org.hakbang.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a repeating step comes back. */
public enum Rhythm {

	MONTH(1), QUARTER(3), HALF_YEAR(6), YEAR(12);

	private final int months;

	Rhythm(int months) {
		this.months = months;
	}

	/** How many months a period has. */
	public int months() {
		return this.months;
	}

	/** The word in files and forms, such as {@code half-year}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Rhythm> ofKey(String key) {
		return Arrays.stream(values()).filter((rhythm) -> rhythm.key().equals(key)).findFirst();
	}

	static List<String> keys() {
		return Arrays.stream(values()).map(Rhythm::key).toList();
	}

}
