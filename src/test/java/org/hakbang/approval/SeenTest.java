package org.hakbang.approval;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Frozen content, read again. */
class SeenTest {

	@Test
	void what_was_accepted_for_a_time_is_shown_with_its_date() {
		Seen.SeenIndicator seen = indicator("\"state\": \"met\", \"provisionalUntil\": \"2027-01-01\"");
		assertThat(seen.look()).isEqualTo("provisional");
		assertThat(seen.acceptedUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
	}

	@Test
	void content_of_before_there_was_such_a_thing_stays_readable() {
		Seen.SeenIndicator seen = indicator("\"state\": \"met\"");
		assertThat(seen.look()).isEqualTo("met");
		assertThat(seen.acceptedUntil()).isNull();
	}

	private static Seen.SeenIndicator indicator(String fields) {
		return Seen.of("{\"indicators\": [{\"code\": \"T1.1\", " + fields + "}]}").indicators().get(0);
	}

}
