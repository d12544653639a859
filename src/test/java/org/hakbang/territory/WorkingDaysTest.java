package org.hakbang.territory;

import java.time.DayOfWeek;
import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

	private static final WorkingDays MANILA = SampleCountries.philippines().workingDays();

	private static final WorkingDays ISLANDS = SampleCountries.testIslands().workingDays();

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	@Test
	void the_working_day_after_a_friday_is_monday_unless_that_is_a_holiday() {
		assertThat(WorkingDays.WEEKDAYS.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(3));
		assertThat(MANILA.after(FRIDAY, 1)).as("Bonifacio Day").isEqualTo(FRIDAY.plusDays(4));
		assertThat(MANILA.before(FRIDAY.plusDays(4), 1)).isEqualTo(FRIDAY);
	}

	@Test
	void no_working_day_lies_between_a_friday_and_its_sunday() {
		assertThat(MANILA.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
		assertThat(MANILA.between(FRIDAY, FRIDAY.minusDays(9))).isZero();
	}

	@Test
	void each_country_has_its_own_holidays() {
		LocalDate islandsOnly = LocalDate.of(2029, 4, 4);
		assertThat(islandsOnly.getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
		assertThat(ISLANDS.is(islandsOnly)).isFalse();
		assertThat(MANILA.is(islandsOnly)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01", "2026-02-17", "2026-04-02", "2026-04-03", "2026-04-09", "2026-05-01", "2026-06-12",
			"2026-08-21", "2026-08-31", "2026-11-02", "2026-11-30", "2026-12-08", "2026-12-24", "2026-12-25",
			"2026-12-30", "2026-12-31" })
	void the_weekdays_of_proclamation_1006_are_no_working_days(LocalDate day) {
		assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
		assertThat(MANILA.is(day)).isFalse();
	}

	@Test
	void a_year_has_no_more_holidays_than_the_file_says() {
		// 261 weekdays, of which the 16 above and two for Eid.
		assertThat(MANILA.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31))).isEqualTo(261 - 18);
	}

	@Test
	void a_holiday_on_the_leap_day_is_none_in_other_years() {
		assertThat(ISLANDS.is(LocalDate.of(2028, 2, 29))).isFalse();
		assertThat(ISLANDS.is(LocalDate.of(2027, 3, 1))).isTrue();
		assertThat(ISLANDS.is(LocalDate.of(2029, 2, 28))).isTrue();
	}

	// Dates from the tables of the astronomical almanac.
	@ParameterizedTest
	@CsvSource({ "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2016-03-27", "2019-04-21", "2024-03-31",
			"2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25" })
	void easter_falls_on_its_known_days(LocalDate sunday) {
		assertThat(Easter.in(sunday.getYear())).isEqualTo(sunday);
	}

	@Property
	void easter_is_a_sunday_of_spring(@ForAll @IntRange(min = 1583, max = 4000) int year) {
		LocalDate easter = Easter.in(year);
		assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
		assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
	}

	@Property
	void counting_there_and_back_is_the_same(@ForAll("countries") WorkingDays days, @ForAll("days") LocalDate start,
			@ForAll @IntRange(min = 1, max = 300) int number) {
		LocalDate end = days.after(start, number);
		assertThat(days.is(end)).isTrue();
		assertThat(days.between(start, end)).isEqualTo(number);
		assertThat(days.before(end.plusDays(1), number)).isEqualTo(days.after(start, 1));
	}

	@Property
	void before_is_the_reverse_of_after(@ForAll("countries") WorkingDays days, @ForAll("days") LocalDate day,
			@ForAll @IntRange(min = 1, max = 300) int number) {
		LocalDate began = days.before(day, number);
		assertThat(days.is(began)).isTrue();
		assertThat(days.after(began, number)).isEqualTo(days.is(day) ? day : days.after(day, 1));
	}

	@Property
	void no_working_day_is_a_holiday_or_a_weekend(@ForAll("days") LocalDate start,
			@ForAll @IntRange(min = 1, max = 60) int number) {
		LocalDate day = MANILA.after(start, number);
		assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
		assertThat(day).isNotIn(Easter.in(day.getYear()).minusDays(2), LocalDate.of(day.getYear(), 12, 25),
				LocalDate.of(day.getYear(), 6, 12), LocalDate.of(day.getYear(), 1, 1));
	}

	@Provide
	Arbitrary<WorkingDays> countries() {
		return Arbitraries.of(MANILA, ISLANDS, WorkingDays.WEEKDAYS);
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs()
			.between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
	}

}
