package org.hakbang.approval.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a meeting did with a question. */
public enum Verdict {

	APPROVED, RETURNED, PUT_OFF;

	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public boolean decides() {
		return this != PUT_OFF;
	}

	public static Optional<Verdict> ofKey(String key) {
		return Arrays.stream(values()).filter((verdict) -> verdict.key().equals(key)).findFirst();
	}

}
