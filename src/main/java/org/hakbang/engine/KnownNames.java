package org.hakbang.engine;

import java.util.stream.Collectors;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.TaskCondition;
import org.hakbang.engine.check.Known;
import org.hakbang.territory.Calendars;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the other modules, when all are there, which names a bundle may use. */
@Component
class KnownNames {

	private final ObjectProvider<TaskCondition> conditions;

	private final ObjectProvider<ComputedValues> computed;

	private final Calendars calendars;

	KnownNames(ObjectProvider<TaskCondition> conditions, ObjectProvider<ComputedValues> computed, Calendars calendars) {
		this.conditions = conditions;
		this.computed = computed;
		this.calendars = calendars;
	}

	Known get() {
		return new Known(this.conditions.stream().map(TaskCondition::name).collect(Collectors.toUnmodifiableSet()),
				this.computed.stream()
					.flatMap((values) -> values.names().stream())
					.collect(Collectors.toUnmodifiableSet()),
				this.calendars.events());
	}

}
