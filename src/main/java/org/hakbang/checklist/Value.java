package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;

/**
 * What was answered. One record per kind of {@link Measure}, and the accepted
 * alternative.
 */
public sealed interface Value {

	record YesNo(boolean yes) implements Value {
	}

	/** A count, a percent or a number of any unit. */
	record Numeric(BigDecimal number) implements Value {
	}

	/** Money, with its ISO 4217 currency. */
	record Money(BigDecimal amount, String currency) implements Value {
	}

	record Day(LocalDate date) implements Value {
	}

	/**
	 * The id of a choice; for a document {@code absent}, {@code partial} or
	 * {@code complete}.
	 */
	record Chosen(String option) implements Value {
	}

	/** The items of a ratio that hold. */
	record Items(SortedSet<String> items) implements Value {
	}

	/** Numbers by part: a pair, or a total ({@code total}) and its groups. */
	record Parts(Map<String, BigDecimal> parts) implements Value {
	}

	/** The id of an accepted alternative, such as {@code none-found}. */
	record Alternative(String id) implements Value {
	}

}
