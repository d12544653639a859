package org.hakbang.territory;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.shared.NotFound;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The planning calendar of a country. */
class CalendarsTest {

	private final Calendars calendars = calendars();

	@Test
	void the_next_occurrence_of_an_event_may_be_the_day_itself() {
		assertThat(next("PH", "investment-programme", "2027-06-29")).isEqualTo("2027-06-30");
		assertThat(next("PH", "investment-programme", "2027-06-30")).isEqualTo("2027-06-30");
		assertThat(next("PH", "investment-programme", "2027-07-01")).isEqualTo("2028-06-30");
		assertThat(next("PH", "budget", "2026-12-31")).isEqualTo("2027-01-01");
		assertThat(next("PH", "budget", "2027-01-01")).isEqualTo("2027-01-01");
	}

	@Test
	void an_event_of_the_leap_day_happens_every_year() {
		assertThat(next("XA", "budget", "2027-02-28")).isEqualTo("2027-02-28");
		assertThat(next("XA", "budget", "2027-03-01")).isEqualTo("2028-02-29");
		assertThat(next("XA", "budget", "2028-02-29")).isEqualTo("2028-02-29");
		assertThat(next("XA", "budget", "2028-03-01")).isEqualTo("2029-02-28");
	}

	@Test
	void a_country_has_no_event_of_another() {
		assertThat(this.calendars.event("XA", "investment-programme")).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> next("XA", "gad-plan", "2027-01-01"));
		assertThat(this.calendars.events()).contains("investment-programme", "budget", "gad-plan");
	}

	@Test
	void an_event_says_when_work_on_it_begins_if_anybody_says_so() {
		assertThat(this.calendars.event("PH", "investment-programme").orElseThrow().begins()).hasToString("--05-01");
		assertThat(this.calendars.event("PH", "budget").orElseThrow().begins()).isNull();
	}

	private LocalDate next(String country, String event, String from) {
		return this.calendars.next(country, event, LocalDate.parse(from));
	}

	private static Calendars calendars() {
		Territories territories = mock();
		Country philippines = SampleCountries.philippines();
		Country islands = SampleCountries.testIslands();
		given(territories.country("PH")).willReturn(philippines);
		given(territories.country("XA")).willReturn(islands);
		given(territories.countries()).willReturn(List.of(philippines, islands));
		return new Calendars(territories);
	}

}
