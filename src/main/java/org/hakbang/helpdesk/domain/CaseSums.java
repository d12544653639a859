package org.hakbang.helpdesk.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hakbang.helpdesk.ApplicationStatus;

/** What the applications of a case come to. */
public final class CaseSums {

	private CaseSums() {
	}

	/** The day on which the first was handed in; empty if none was. */
	public static Optional<LocalDate> submittedOn(List<FundingApplication> applications) {
		return applications.stream()
			.flatMap((row) -> Optional.ofNullable(row.submittedOn()).stream())
			.min(LocalDate::compareTo);
	}

	/**
	 * The share of the required pieces that are there, in percent; those taken back do
	 * not count. Empty if nothing is required.
	 */
	public static Optional<BigDecimal> pieces(List<FundingApplication> applications) {
		List<FundingApplication> counted = kept(applications);
		long all = counted.stream().mapToLong(FundingApplication::pieces).sum();
		long there = counted.stream().mapToLong(FundingApplication::attached).sum();
		return (all > 0) ? Optional.of(Milestones.percent(there, all)) : Optional.empty();
	}

	/**
	 * What was asked for and what was given in one currency; amounts in another are never
	 * added to it. Empty if nothing was asked for in it.
	 */
	public static Optional<Map<String, BigDecimal>> amounts(List<FundingApplication> applications, String currency) {
		List<FundingApplication> counted = kept(applications).stream()
			.filter((row) -> row.submittedOn() != null && row.currency().equals(currency))
			.toList();
		return counted.isEmpty() ? Optional.empty()
				: Optional.of(Map.of("requested", sum(counted, FundingApplication::requested), "obtained",
						sum(counted, (row) -> Optional.ofNullable(row.obtained()).orElse(BigDecimal.ZERO))));
	}

	private static BigDecimal sum(List<FundingApplication> rows, Function<FundingApplication, BigDecimal> amount) {
		BigDecimal sum = rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		return (sum.signum() == 0) ? BigDecimal.ZERO : sum.stripTrailingZeros();
	}

	private static List<FundingApplication> kept(List<FundingApplication> applications) {
		return applications.stream().filter((row) -> row.status() != ApplicationStatus.WITHDRAWN).toList();
	}

}
