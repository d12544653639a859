package org.hakbang.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	@Test
	void the_working_day_after_a_friday_is_monday() {
		assertThat(WorkingDays.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(3));
	}

	@Test
	void no_working_day_lies_between_a_friday_and_its_sunday() {
		assertThat(WorkingDays.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
		assertThat(WorkingDays.between(FRIDAY, FRIDAY.minusDays(9))).isZero();
	}

	@Property
	void counting_there_and_back_is_the_same(@ForAll @IntRange(max = 800) int offset,
			@ForAll @IntRange(min = 1, max = 300) int days) {
		LocalDate start = FRIDAY.plusDays(offset);
		LocalDate end = WorkingDays.after(start, days);
		assertThat(WorkingDays.between(start, end)).isEqualTo(days);
		assertThat(end.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
	}

}
