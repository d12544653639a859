package org.hakbang.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ICalendarTest {

	@Test
	void a_calendar_is_as_the_standard_wants_it() {
		String text = new ICalendar("Hakbang", Instant.parse("2027-07-01T01:02:03Z"))
			.add("task-1@hakbang", LocalDate.of(2027, 12, 31), "Costs; gains, and \\ the rest\nof it",
					"Lungsod ng Parañaque ".repeat(12).strip(), "https://hakbang.example.org/tasks/1")
			.end();
		assertThat(text).endsWith("END:VCALENDAR\r\n");
		assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
		for (String line : text.split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
		}
		List<String> lines = Arrays.asList(text.replace("\r\n ", "").split("\r\n"));
		assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
			.contains("UID:task-1@hakbang", "DTSTAMP:20270701T010203Z", "DTSTART;VALUE=DATE:20271231",
					"DTEND;VALUE=DATE:20280101", "SUMMARY:Costs\\; gains\\, and \\\\ the rest\\nof it",
					"DESCRIPTION:" + "Lungsod ng Parañaque ".repeat(12).strip());
	}

}
