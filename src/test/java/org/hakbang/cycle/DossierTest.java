package org.hakbang.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.Seen;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.Value;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What an approver sees, frozen. */
class DossierTest {

	private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

	@Test
	void what_is_accepted_for_a_time_is_frozen_with_its_date() {
		assertThat(frozen(State.MET, NEW_YEAR).acceptedUntil()).isEqualTo(NEW_YEAR);
		assertThat(frozen(State.MET, null).acceptedUntil()).isNull();
		assertThat(frozen(State.NOT_MET, NEW_YEAR).look()).as("it has run out").isEqualTo("not-met");
		assertThat(frozen(State.NOT_MET, NEW_YEAR).acceptedUntil()).isNull();
	}

	private static Seen.SeenIndicator frozen(State state, @Nullable LocalDate until) {
		People people = mock();
		PersonId person = new PersonId(new UUID(0, 1));
		given(people.names(any())).willReturn(Map.of(person, "Marites Landicho"));
		AnswerText words = mock();
		given(words.say(any(), any(), any())).willReturn("Signed request");
		Indicator indicator = new Indicator("T1.1", Text.NONE, Text.NONE, Text.NONE, Text.NONE, new Measure.YesNo(),
				null, null, null, false, Indicator.Evidence.OPTIONAL, Text.NONE, "", "task", List.of(), List.of(),
				List.of(), List.of());
		StepDefinition step = new StepDefinition("one", 1, Text.NONE, Text.NONE, "p", new Approval.NotNeeded(), null,
				List.of(), List.of(indicator));
		TerritoryId city = new TerritoryId("PH", "0403405000");
		CycleFile file = new CycleFile(
				Cycle.open(new CycleId(new UUID(0, 2)), city, "test", "hash", 1, 2026, 2028, person, Instant.EPOCH),
				new CycleDefinition("test", 1, Text.NONE, "p", List.of("city"), false, List.of(step), List.of()),
				new TerritoryView(city, "city", "Calamba", null), ZoneId.of("Asia/Manila"), "PHP");
		Standing standing = new Standing(indicator, null, new Value.Alternative("signed-request"), state, null, false,
				List.of(), until, null);
		return Seen
			.of(new Dossier(people, words, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).of(file, step, List.of(standing),
					person, 1, Optional.empty()), java.util.Locale.ENGLISH)
			.indicators()
			.get(0);
	}

}
