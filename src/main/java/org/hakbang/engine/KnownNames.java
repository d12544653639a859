package org.hakbang.engine;

import java.util.stream.Collectors;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.DeskFigures;
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

	private final ObjectProvider<DeskFigures> figures;

	private final Calendars calendars;

	private final Territories territories;

	KnownNames(ObjectProvider<TaskCondition> conditions, ObjectProvider<ComputedValues> computed,
			ObjectProvider<DeskFigures> figures, Calendars calendars, Territories territories) {
		this.conditions = conditions;
		this.computed = computed;
		this.figures = figures;
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
					.collect(Collectors.toUnmodifiableSet()),
				this.figures.stream()
					.findFirst()
					.map((known) -> new Known.Desk(known.names(), known.services(), known.outreach()))
					.orElse(Known.NO_DESK));
	}

}
