package org.hakbang.shell;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.SampleCountries;
import org.hakbang.territory.Territories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class SayTest {

	private static final TerritoryId CITY = new TerritoryId("PH", "0403405000");

	// 23:30 on Sunday in UTC, 07:30 on Monday 23 November in Manila.
	private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

	private final Territories territories = mock();

	private Say say;

	@BeforeEach
	void english() throws Exception {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		given(this.territories.country(any(TerritoryId.class))).willReturn(SampleCountries.philippines());
		this.say = new Say(Clock.fixed(NOW, ZoneOffset.UTC), new MessagesConfiguration().messageSource(),
				this.territories, mock());
	}

	@AfterEach
	void noLocale() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void dates_are_said_in_full() {
		assertThat(this.say.date(LocalDate.of(2026, 12, 11))).isEqualTo("11 December 2026");
		assertThat(this.say.day(LocalDate.of(2026, 12, 11))).isEqualTo("Friday 11 December 2026");
	}

	@Test
	void a_moment_is_said_in_the_zone_of_the_territory() {
		assertThat(this.say.moment(NOW, CITY)).isEqualTo("23 November 2026, 07:30");
		assertThat(this.say.dateOf(NOW, CITY)).isEqualTo("23 November 2026");
		assertThat(this.say.moment(NOW)).isEqualTo("22 November 2026, 23:30");
	}

	@Test
	void a_promised_date_is_said_against_today_where_it_was_promised() {
		assertThat(due(23)).isEqualTo(new Due("soon", "Monday 23 November", "today"));
		assertThat(due(24)).isEqualTo(new Due("soon", "Tuesday 24 November", "tomorrow"));
		assertThat(due(27)).isEqualTo(new Due("", "Friday 27 November", "in 4 days"));
		assertThat(due(30)).isEqualTo(new Due("", "Monday 30 November", "in 4 working days"));
		assertThat(this.say.due(LocalDate.of(2027, 1, 4), CITY).date()).isEqualTo("Monday 4 January 2027");
	}

	@Test
	void a_holiday_is_no_working_day() {
		// Monday 30 November is Bonifacio Day.
		assertThat(this.say.due(LocalDate.of(2026, 12, 1), CITY).words()).isEqualTo("in 5 working days");
		Say december = new Say(Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneOffset.UTC), messages(),
				this.territories, mock());
		assertThat(december.due(LocalDate.of(2026, 11, 27), CITY).words()).isEqualTo("Late by 1 working day");
	}

	@Test
	void what_is_late_is_late_by_working_days() {
		assertThat(due(20).words()).isEqualTo("Late by 1 working day");
		assertThat(due(19).words()).isEqualTo("Late by 2 working days");
		assertThat(due(22)).isEqualTo(new Due("late", "Sunday 22 November", "Late by 1 working day"));
	}

	@Test
	void a_date_missed_on_a_weekend_is_not_late_by_a_working_day() {
		Say sunday = new Say(Clock.fixed(NOW, ZoneOffset.UTC), messages(), mock(), mock());
		assertThat(sunday.due(LocalDate.of(2026, 11, 21)).words()).isEqualTo("Late by less than a working day");
	}

	@Test
	void sizes_and_numbers_are_said_briefly() {
		assertThat(this.say.size(1)).isEqualTo("1 byte");
		assertThat(this.say.size(421_888)).isEqualTo("412 KB");
		assertThat(this.say.size(26_214_400)).isEqualTo("25 MB");
		assertThat(this.say.number(1642)).isEqualTo("1,642");
		assertThat(this.say.number(new BigDecimal("81.50"))).isEqualTo("81.5");
	}

	@Test
	void a_problem_is_said_with_what_was_typed() {
		Problem problem = Problem.of("share", "shell.sample.share.problem", "440");
		assertThat(this.say.problem(problem)).endsWith("You wrote 440.");
		assertThat(this.say.at(List.of(problem), "share")).containsExactly(problem);
		assertThat(this.say.at(List.of(problem), "other")).isEmpty();
		assertThat(this.say.at(null, "share")).isEmpty();
	}

	private Due due(int dayOfNovember) {
		return this.say.due(LocalDate.of(2026, 11, dayOfNovember), CITY);
	}

	private static org.springframework.context.MessageSource messages() {
		try {
			return new MessagesConfiguration().messageSource();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
