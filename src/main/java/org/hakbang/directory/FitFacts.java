package org.hakbang.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a project and of who carries it; nothing that says who it is.
 *
 * @param sector a word of {@link Sectors}, empty if not known
 * @param kinds what the applicant is, words of {@link ApplicantKinds}; empty if not known
 * @param age in years, null if not known
 * @param requested what is asked for, null if not known
 * @param ownShare percent of all costs that the applicant brings, null if not known
 * @param day on which it would be handed in
 */
public record FitFacts(String sector, Set<String> kinds, @Nullable Integer age, @Nullable Amount requested,
		@Nullable BigDecimal ownShare, LocalDate day) {

	public FitFacts {
		kinds = Set.copyOf(kinds);
	}

}
