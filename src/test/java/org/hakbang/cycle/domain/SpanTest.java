package org.hakbang.cycle.domain;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hakbang.checklist.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Periods that follow each other from a first day. */
class SpanTest {

	@ParameterizedTest
	@CsvSource({ "MONTH, 2027-01-01, 0, 2027-01-01, 2027-01-31", "MONTH, 2027-01-15, 1, 2027-02-15, 2027-03-14",
			"QUARTER, 2026-10-01, 0, 2026-10-01, 2026-12-31", "QUARTER, 2026-10-01, 1, 2027-01-01, 2027-03-31",
			"HALF_YEAR, 2027-01-01, 1, 2027-07-01, 2027-12-31", "YEAR, 2027-01-01, 2, 2029-01-01, 2029-12-31",
			"YEAR, 2027-04-01, 0, 2027-04-01, 2028-03-31" })
	void a_period_has_as_many_months_as_its_rhythm(Rhythm rhythm, LocalDate first, int index, LocalDate from,
			LocalDate to) {
		assertThat(Span.of(rhythm, first, index)).isEqualTo(new Span(from, to));
	}

	@ParameterizedTest
	@CsvSource({ "0, 2027-01-31, 2027-02-27", "1, 2027-02-28, 2027-03-30", "2, 2027-03-31, 2027-04-29" })
	void where_a_month_is_too_short_its_last_day_begins_the_period(int index, LocalDate from, LocalDate to) {
		assertThat(Span.of(Rhythm.MONTH, LocalDate.of(2027, 1, 31), index)).isEqualTo(new Span(from, to));
	}

	@Property
	void periods_cover_time_without_gap_or_overlap(@ForAll Rhythm rhythm, @ForAll("days") LocalDate first,
			@ForAll @IntRange(max = 60) int index) {
		Span one = Span.of(rhythm, first, index);
		Span next = Span.of(rhythm, first, index + 1);
		assertThat(one.from()).isBeforeOrEqualTo(one.to());
		assertThat(next.from()).isEqualTo(one.to().plusDays(1));
	}

	@Property
	void the_period_after_a_day_is_the_one_that_follows_the_period_the_day_is_in(@ForAll Rhythm rhythm,
			@ForAll("days") LocalDate first, @ForAll @IntRange(max = 3000) int later) {
		LocalDate day = first.plusDays(later);
		Span after = Span.after(rhythm, first, day);
		assertThat(after.from()).isAfter(day);
		assertThat(after.from().minusMonths(rhythm.months()).minusDays(4)).isBefore(day);
	}

	@Test
	void a_period_has_ended_the_day_after_its_last() {
		Span quarter = Span.of(Rhythm.QUARTER, LocalDate.of(2026, 10, 1), 0);
		assertThat(quarter.endedBefore(LocalDate.of(2026, 12, 31))).isFalse();
		assertThat(quarter.endedBefore(LocalDate.of(2027, 1, 1))).isTrue();
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(0, 5000).map((days) -> LocalDate.of(2020, 1, 1).plusDays(days));
	}

}
