package org.hakbang.territory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.shared.NotFound;

import org.springframework.stereotype.Service;

/** The working days and the planning calendar of each country. */
@Service
public class Calendars {

	private final Territories territories;

	Calendars(Territories territories) {
		this.territories = territories;
	}

	/**
	 * The working days of a country.
	 * @throws NotFound if there is no such country
	 */
	public WorkingDays workingDays(String country) {
		return this.territories.country(country).workingDays();
	}

	/** An event of a country's planning calendar; empty if the country has none such. */
	public Optional<PlanningEvent> event(String country, String event) {
		return Optional.ofNullable(this.territories.country(country).planning().get(event));
	}

	/**
	 * When an event happens: the first time on or after a day.
	 * @throws NotFound if the country has no such event
	 */
	public LocalDate next(String country, String event, LocalDate from) {
		return event(country, event).orElseThrow(NotFound::new).next(from);
	}

	/** The events that at least one country knows. */
	public Set<String> events() {
		return this.territories.countries()
			.stream()
			.flatMap((country) -> country.planning().keySet().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

}
