package org.hakbang.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.hakbang.territory.SampleCountries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An accepted alternative that counts until something happens. */
class AcceptanceTest {

	@Test
	void it_counts_up_to_the_first_event_after_the_day_it_speaks_of() {
		assertThat(until("2027-06-29")).isEqualTo("2027-06-30");
		assertThat(until("2027-06-30")).isEqualTo("2028-06-30");
		assertThat(until("2027-07-01")).isEqualTo("2028-06-30");
	}

	@Test
	void without_such_a_day_it_is_the_day_of_the_territory_on_which_it_was_entered() {
		// 30 June 07:30 in Manila, while it is still the 29th in UTC.
		assertThat(until(null, Instant.parse("2027-06-29T23:30:00Z"))).isEqualTo("2028-06-30");
		assertThat(until(null, Instant.parse("2027-06-29T15:30:00Z"))).isEqualTo("2027-06-30");
	}

	@Test
	void any_other_answer_counts_for_good() {
		Answer yes = answer(new Value.YesNo(true), LocalDate.of(2027, 1, 1), Instant.EPOCH);
		assertThat(Acceptance.until(indicator("investment-programme"), yes, SampleCountries.philippines())).isEmpty();
		Answer proposal = answer(new Value.Alternative("proposal"), LocalDate.of(2027, 1, 1), Instant.EPOCH);
		assertThat(Acceptance.until(indicator(null), proposal, SampleCountries.philippines())).isEmpty();
		assertThat(Acceptance.until(indicator("investment-programme"), proposal, SampleCountries.testIslands()))
			.as("the country has no such event")
			.isEmpty();
	}

	private static @Nullable LocalDate until(String spokenOf) {
		return until(LocalDate.parse(spokenOf), Instant.EPOCH);
	}

	private static @Nullable LocalDate until(@Nullable LocalDate spokenOf, Instant entered) {
		return Acceptance
			.until(indicator("investment-programme"), answer(new Value.Alternative("proposal"), spokenOf, entered),
					SampleCountries.philippines())
			.orElse(null);
	}

	private static Answer answer(Value value, @Nullable LocalDate spokenOf, Instant entered) {
		PersonId person = new PersonId(new UUID(0, 1));
		return new Answer(new UUID(0, 2), new Subject("test", new UUID(0, 3)), "T1.1", 1, value, null, "", spokenOf,
				person, null, person, entered, "bundle");
	}

	private static Indicator indicator(@Nullable String until) {
		return new Indicator("T1.1", Text.NONE, Text.NONE, Text.NONE, Text.NONE, new Measure.YesNo(),
				Samples.requirement(
						new Rule.AnyOf(List.of(new Rule.Equal("yes"), new Rule.AcceptedAlternative("proposal")))),
				null, null, false, Evidence.OPTIONAL, Text.NONE, "", "task", List.of(),
				List.of(new Option("proposal", Samples.text("Proposal"), Text.NONE, until)), List.of(), List.of());
	}

}
