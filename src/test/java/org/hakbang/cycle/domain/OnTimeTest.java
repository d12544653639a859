package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a report is late, and what share came in time. */
class OnTimeTest {

	private static final LocalDate DUE = LocalDate.of(2027, 1, 22);

	@Test
	void a_report_on_its_due_date_is_in_time_and_a_day_later_it_is_late() {
		assertThat(period(DUE).late(DUE.plusYears(1))).isFalse();
		assertThat(period(DUE.plusDays(1)).late(DUE.plusYears(1))).isTrue();
	}

	@Test
	void a_report_that_is_missing_is_late_from_the_day_after_it_was_due() {
		assertThat(period(null).late(DUE)).isFalse();
		assertThat(period(null).late(DUE.plusDays(1))).isTrue();
	}

	@Test
	void while_no_report_is_due_and_none_came_the_share_is_not_known() {
		assertThat(OnTime.percent(List.of(), DUE)).isEmpty();
		assertThat(OnTime.percent(List.of(period(null)), DUE)).isEmpty();
	}

	@Test
	void a_report_that_comes_before_it_is_due_counts_at_once() {
		assertThat(OnTime.percent(List.of(period(DUE.minusDays(9))), DUE.minusDays(9)))
			.hasValueSatisfying((share) -> assertThat(share).isEqualByComparingTo("100"));
	}

	@Test
	void late_and_missing_reports_lower_the_share() {
		List<ReportingPeriod> periods = List.of(period(DUE), period(DUE.plusDays(1)), period(null));
		assertThat(OnTime.percent(periods, DUE.plusDays(2)).orElseThrow()).isEqualByComparingTo("33.3");
		assertThat(OnTime.percent(periods, DUE).orElseThrow()).as("the missing one is not due yet")
			.isEqualByComparingTo("50");
	}

	private static ReportingPeriod period(@Nullable LocalDate submitted) {
		return new ReportingPeriod(1, new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)), DUE, 1,
				Instant.EPOCH, (submitted != null) ? Instant.EPOCH : null, submitted);
	}

}
