package org.hakbang.identity;

import java.util.Optional;

import org.hakbang.shared.Problem;
import org.hakbang.territory.Country;
import org.jspecify.annotations.Nullable;

/**
 * For which office somebody speaks in a territory, as it was typed.
 *
 * @param office the key of an office, null for none
 * @param problem under {@code office} if the country has no such office
 */
record SpokenFor(@Nullable String office, Optional<Problem> problem) {

	static SpokenFor of(@Nullable String typed, Country country) {
		String office = (typed == null || typed.isBlank()) ? null : typed;
		return new SpokenFor(office, (office == null || country.offices().containsKey(office)) ? Optional.empty()
				: Optional.of(Problem.of("office", "identity.office.unknown")));
	}

}
