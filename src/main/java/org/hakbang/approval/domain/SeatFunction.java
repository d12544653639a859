package org.hakbang.approval.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a seat does in its committee. Several may share the chair (S 3705). A fact of the
 * committee: it gives nobody an account or a grant.
 */
public enum SeatFunction {

	CHAIR, VICE_CHAIR, SECRETARY, MEMBER;

	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<SeatFunction> ofKey(String key) {
		return Arrays.stream(values()).filter((function) -> function.key().equals(key)).findFirst();
	}

}
