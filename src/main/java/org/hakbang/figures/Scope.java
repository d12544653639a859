package org.hakbang.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;

/**
 * Which cases are counted: those of a kind at a desk, by what happened from a day to a
 * day, both whole, in the zone of the desk.
 */
record Scope(DeskView desk, CycleDefinition definition, ZoneId zone, LocalDate from, LocalDate to) {

	UUID deskId() {
		return this.desk.id().value();
	}

	String kind() {
		return this.definition.key();
	}

	DeskReport report() {
		return this.definition.caseRules().report();
	}

	OffsetDateTime start() {
		return this.from.atStartOfDay(this.zone).toOffsetDateTime();
	}

	OffsetDateTime end() {
		return this.to.plusDays(1).atStartOfDay(this.zone).toOffsetDateTime();
	}

	/** The id of the question at the door that means this; empty if none does. */
	String field(Meaning meaning) {
		return asked(meaning).map(IntakeField::id).orElse("");
	}

	Optional<IntakeField> asked(Meaning meaning) {
		return this.definition.caseRules().field(meaning);
	}

}
