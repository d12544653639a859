package org.hakbang.checklist;

import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hakbang.territory.Country;
import org.hakbang.territory.SampleCountries;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TaskDueTest {

	private static final Country PHILIPPINES = SampleCountries.philippines();

	private static final LocalDate BEGUN = LocalDate.of(2026, 11, 24);

	@Test
	void a_number_counts_the_working_days_of_the_country() {
		// Bonifacio Day, 30 November, is left out.
		assertThat(new TaskDue.Within(5).from(BEGUN, PHILIPPINES)).contains(LocalDate.of(2026, 12, 2));
	}

	@Test
	void an_event_is_the_next_one_after_the_task_begins() {
		TaskDue by = new TaskDue.By("investment-programme", 0);
		assertThat(by.from(BEGUN, PHILIPPINES)).contains(LocalDate.of(2027, 6, 30));
		assertThat(by.from(LocalDate.of(2027, 6, 29), PHILIPPINES)).contains(LocalDate.of(2027, 6, 30));
		assertThat(by.from(LocalDate.of(2027, 6, 30), PHILIPPINES)).contains(LocalDate.of(2028, 6, 30));
	}

	@Test
	void days_before_it_are_working_days() {
		assertThat(new TaskDue.By("investment-programme", 10).from(BEGUN, PHILIPPINES))
			.contains(LocalDate.of(2027, 6, 16));
	}

	@Test
	void an_event_on_a_holiday_is_due_on_the_last_working_day_before() {
		// 30 and 31 December and New Year are holidays.
		assertThat(new TaskDue.By("budget", 0).from(BEGUN, PHILIPPINES)).contains(LocalDate.of(2026, 12, 29));
	}

	@Test
	void what_begins_too_late_for_the_days_before_is_due_with_the_event() {
		assertThat(new TaskDue.By("investment-programme", 10).from(LocalDate.of(2027, 6, 25), PHILIPPINES))
			.contains(LocalDate.of(2027, 6, 30));
		assertThat(new TaskDue.By("budget", 0).from(LocalDate.of(2026, 12, 31), PHILIPPINES))
			.contains(LocalDate.of(2027, 1, 1));
	}

	@Test
	void a_country_without_the_event_promises_no_date() {
		assertThat(new TaskDue.By("investment-programme", 3).from(BEGUN, SampleCountries.testIslands())).isEmpty();
	}

	@Property
	void no_task_is_due_before_it_begins_or_after_its_event(@ForAll @IntRange(max = 1200) int offset,
			@ForAll @IntRange(max = 40) int before) {
		LocalDate begun = BEGUN.plusDays(offset);
		TaskDue.By by = new TaskDue.By("budget-proposal", before);
		assertThat(by.from(begun, PHILIPPINES).orElseThrow()).isBetween(begun, by.on(begun, PHILIPPINES).orElseThrow());
	}

}
