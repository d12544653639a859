package org.hakbang.figures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;

/**
 * Which cases are counted: those of a kind at a desk, by what happened in each part of a
 * time, in the zone of the desk.
 *
 * @param parts each is counted by itself; at least one, they follow each other
 */
record Scope(DeskView desk, CycleDefinition definition, ZoneId zone, List<Days> parts) {

	Scope {
		parts = List.copyOf(parts);
	}

	UUID deskId() {
		return this.desk.id().value();
	}

	String kind() {
		return this.definition.key();
	}

	DeskReport report() {
		return this.definition.caseRules().report();
	}

	LocalDate from() {
		return this.parts.get(0).from();
	}

	LocalDate to() {
		return this.parts.get(this.parts.size() - 1).to();
	}

	OffsetDateTime start() {
		return from().atStartOfDay(this.zone).toOffsetDateTime();
	}

	OffsetDateTime end() {
		return to().plusDays(1).atStartOfDay(this.zone).toOffsetDateTime();
	}

	/** The id of the question at the door that means this; empty if none does. */
	String field(Meaning meaning) {
		return asked(meaning).map(IntakeField::id).orElse("");
	}

	Optional<IntakeField> asked(Meaning meaning) {
		return this.definition.caseRules().field(meaning);
	}

	/** From a day to a day, both whole; nothing if the second is before the first. */
	record Days(LocalDate from, LocalDate to) {

	}

}
