package org.hakbang.desk;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			8:00-13:00, 14:00-17:00 | 08:00–13:00, 14:00–17:00
			8h-13h ; 14h30-17h      | 08:00–13:00, 14:30–17:00
			9 – 12                  | 09:00–12:00
			""")
	void hours_are_read_as_people_write_them(String written, String read) {
		Hours hours = new Hours(Map.of(DayOfWeek.MONDAY, Hours.read(written).orElseThrow()));
		assertThat(hours.on(DayOfWeek.MONDAY)).isEqualTo(read);
		assertThat(Hours.read(read)).hasValue(hours.days().get(DayOfWeek.MONDAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "morning", "13:00-8:00", "8:00-8:00", "8:00-25:00", "8:00-13:00, 12:00-17:00", "8:00" })
	void what_says_no_times_is_refused(String written) {
		assertThat(Hours.read(written)).isEmpty();
	}

	@Test
	void a_day_without_times_is_closed() {
		assertThat(Hours.read("  ")).hasValue(List.of());
		assertThat(new Hours(Map.of(DayOfWeek.SUNDAY, List.of())).days()).isEmpty();
	}

}
