package org.hakbang.territory;

import org.jspecify.annotations.Nullable;

/** A country file makes no sense; the message says in which file and line, and why. */
final class CountryFileRefused extends RuntimeException {

	CountryFileRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
