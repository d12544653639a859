package org.hakbang.cycle.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What share of the reports came in time. One that is not due yet and has not come says
 * nothing; while there is no other, the share is not known.
 */
public final class OnTime {

	private OnTime() {
	}

	/** The share in percent, to one decimal; empty if it is not known. */
	public static Optional<BigDecimal> percent(Collection<ReportingPeriod> periods, LocalDate today) {
		List<ReportingPeriod> counted = periods.stream().filter((period) -> period.counts(today)).toList();
		if (counted.isEmpty()) {
			return Optional.empty();
		}
		long inTime = counted.stream().filter((period) -> !period.late(today)).count();
		return Optional
			.of(BigDecimal.valueOf(inTime * 100).divide(BigDecimal.valueOf(counted.size()), 1, RoundingMode.HALF_UP));
	}

}
