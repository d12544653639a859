package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.Optional;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.territory.Country;

/**
 * Up to which day an accepted alternative counts: the first time its planning event
 * happens after the day the answer speaks of, that day included.
 */
final class Acceptance {

	private Acceptance() {
	}

	/**
	 * The last day on which the answer counts; empty if it counts for good, or is no
	 * alternative.
	 */
	static Optional<LocalDate> until(Indicator indicator, Answer answer, Country country) {
		if (!(answer.value() instanceof Value.Alternative said)) {
			return Optional.empty();
		}
		return indicator.alternatives()
			.stream()
			.filter((alternative) -> alternative.id().equals(said.id()))
			.map(Option::until)
			.flatMap((event) -> Optional.ofNullable((event != null) ? country.planning().get(event) : null).stream())
			.map((event) -> event.next(spokenOf(answer, country).plusDays(1)))
			.findFirst();
	}

	private static LocalDate spokenOf(Answer answer, Country country) {
		LocalDate said = answer.speaksOf();
		return (said != null) ? said : LocalDate.ofInstant(answer.enteredAt(), country.zone());
	}

}
