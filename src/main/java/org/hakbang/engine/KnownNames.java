package org.hakbang.engine;

import java.util.stream.Collectors;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.TaskCondition;
import org.hakbang.engine.check.Known;
import org.hakbang.territory.Calendars;
import org.hakbang.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the other modules, when all are there, which names a bundle may use. */
@Component
class KnownNames {

	private final ObjectProvider<TaskCondition> conditions;

	private final ObjectProvider<ComputedValues> computed;

	private final Calendars calendars;

	private final Territories territories;

	KnownNames(ObjectProvider<TaskCondition> conditions, ObjectProvider<ComputedValues> computed, Calendars calendars,
			Territories territories) {
		this.conditions = conditions;
		this.computed = computed;
		this.calendars = calendars;
		this.territories = territories;
	}

	Known get() {
		return new Known(this.conditions.stream().map(TaskCondition::name).collect(Collectors.toUnmodifiableSet()),
				this.computed.stream()
					.flatMap((values) -> values.names().stream())
					.collect(Collectors.toUnmodifiableSet()),
				this.calendars.events(),
				this.territories.countries()
					.stream()
					.flatMap((country) -> country.offices().keySet().stream())
					.collect(Collectors.toUnmodifiableSet()));
	}

}
