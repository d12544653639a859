package org.hakbang.territory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the reader of country files takes, and what it refuses in which line. */
class CountryFileTest {

	private static final String COUNTRY = """
			code: XB
			name: {en: Somewhere}
			zone: UTC
			currency: EUR
			levels: []
			offices: {}
			bodies: {}
			roles: {}
			""";

	private static final String NAME = "name: {en: Some day}, before: {en: before some day}";

	@TempDir
	private Path folder;

	@Test
	void a_country_without_a_calendar_works_from_monday_to_friday() {
		Country country = read(COUNTRY);
		assertThat(country.workingDays()).isSameAs(WorkingDays.WEEKDAYS);
		assertThat(country.planning()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{name: {en: A}, month: 13, day: 1} | no day 1 of a month 13",
					"{name: {en: A}, month: 2, day: 30} | no day 30 of a month 2",
					"{name: {en: A}, month: 2} | a holiday has", "{name: {en: A}} | a holiday has",
					"{name: {en: A}, month: 2, day: 1, easter: -3} | a holiday has",
					"{name: {en: A}, month: 8, last: moonday} | 'moonday' is no day of the week",
					"{name: {en: A}, easter: 200} | no holiday lies 200 days from Easter",
					"{name: {en: A}, proclaimed: []} | at least one",
					"{name: {en: A}, proclaimed: [2026-02-17, 2026-02-17]} | each once",
					"{name: {en: A}, proclaimed: [2026-02-30]} | a day such as 2026-02-17 is expected",
					"{name: {en: A}, month: 1, day: 1, off: true} | Unrecognized field",
					"{name: {fr: A}, month: 1, day: 1} | a has no English name" })
	void a_holiday_that_makes_no_sense_is_refused_with_its_line(String entry, String reason) {
		assertThatExceptionOfType(CountryFileRefused.class)
			.isThrownBy(() -> read(COUNTRY + "holidays:\n  a: " + entry + "\n"))
			.withMessageMatching("(?s)XB.yaml:1[01]: .*")
			.withMessageContaining(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{month: 6, day: 31, " + NAME + "} | no day 31 of a month 6",
					"{day: 1, " + NAME + "} | of a month 0",
					"{month: 6, day: 1, begins: {month: 6, day: 40}, " + NAME + "} | no day 40 of a month 6",
					"{month: 6, day: 1, name: {en: A}} | the words 'before'", "{month: 6, day: 1} | has a 'name'" })
	void a_planning_event_that_makes_no_sense_is_refused_with_its_line(String entry, String reason) {
		assertThatExceptionOfType(CountryFileRefused.class)
			.isThrownBy(() -> read(COUNTRY + "planning:\n  a: " + entry + "\n"))
			.withMessageMatching("(?s)XB.yaml:1[01]: .*")
			.withMessageContaining(reason);
	}

	@Test
	void a_holiday_that_stands_there_twice_is_refused() {
		String twice = "holidays:\n  a: {name: {en: A}, easter: 1}\n  a: {name: {en: A}, easter: 2}\n";
		assertThatExceptionOfType(CountryFileRefused.class).isThrownBy(() -> read(COUNTRY + twice))
			.withMessageStartingWith("XB.yaml:11: Duplicate field 'a'");
	}

	@Test
	void a_proclaimed_day_takes_the_place_of_the_estimated_one_of_its_year() throws IOException {
		LocalDate estimated = LocalDate.of(2027, 3, 9);
		assertThat(philippines().workingDays().is(estimated)).isFalse();
		added("holidays:\n  eid-al-fitr: {proclaimed: [2027-03-10]}\n");
		WorkingDays days = philippines().workingDays();
		assertThat(days.is(estimated)).isTrue();
		assertThat(days.is(estimated.plusDays(1))).isFalse();
		assertThat(days.is(LocalDate.of(2026, 3, 20))).as("estimated, of another year").isFalse();
	}

	@Test
	void an_operator_adds_a_holiday_of_its_own() throws IOException {
		added("holidays:\n  election: {name: {en: Election day}, proclaimed: [2028-05-08]}\n");
		assertThat(philippines().workingDays().is(LocalDate.of(2028, 5, 8))).isFalse();
		assertThat(SampleCountries.philippines().workingDays().is(LocalDate.of(2028, 5, 8))).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "christmas: {proclaimed: [2027-12-26]} | christmas: it follows a rule",
					"eid-al-fitr: {easter: 3} | eid-al-fitr: it is listed by year",
					"election: {proclaimed: [2028-05-08]} | the holiday election has no English name" })
	void what_an_operator_adds_is_checked_as_well(String entry, String reason) throws IOException {
		added("holidays:\n  " + entry + "\n");
		assertThatExceptionOfType(CountryFileRefused.class).isThrownBy(this::philippines)
			.withMessageContaining(this.folder.resolve("PH.yaml").toString())
			.withMessageContaining(reason);
	}

	private void added(String yaml) throws IOException {
		Files.writeString(this.folder.resolve("PH.yaml"), yaml);
	}

	private Country philippines() {
		return new CountryReader().country(new ClassPathResource("countries/PH.yaml"), this.folder.toString());
	}

	private static Country read(String yaml) {
		Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "XB.yaml";
			}
		};
		return new CountryReader().country(file, "");
	}

}
