package org.hakbang.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The terms of a window. What is null is not limited, or not known.
 *
 * @param opens the first day on which it takes applications
 * @param closes the last one
 * @param minimum the least that can be asked for, in the currency; so the maximum
 * @param currency ISO 4217
 * @param rate percent a year
 * @param grace months before the first repayment
 * @param term months until all is repaid
 * @param ownShare the least that the applicant brings, percent of all costs
 * @param excluded words of {@link Sectors}
 * @param kinds words of {@link ApplicantKinds}; empty for everybody
 * @param pieces what must be handed in, in the funder's words
 * @param deposit where it is handed in, empty if not known
 * @param decides days from the deposit to the answer, as experience says
 */
public record WindowData(String name, String funder, Form form, @Nullable LocalDate opens, @Nullable LocalDate closes,
		@Nullable BigDecimal minimum, @Nullable BigDecimal maximum, String currency, @Nullable BigDecimal rate,
		@Nullable Integer grace, @Nullable Integer term, @Nullable BigDecimal ownShare, List<String> excluded,
		List<String> kinds, @Nullable Integer ageFrom, @Nullable Integer ageTo, List<String> pieces, String deposit,
		@Nullable Integer decides, String note) {

	public WindowData {
		excluded = List.copyOf(excluded);
		kinds = List.copyOf(kinds);
		pieces = List.copyOf(pieces);
	}

	/** In which form money or help comes. */
	public enum Form {

		LOAN, GRANT, IN_KIND;

		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

		public static java.util.Optional<Form> ofKey(String key) {
			return java.util.Arrays.stream(values()).filter((form) -> form.key().equals(key)).findFirst();
		}

	}

}
