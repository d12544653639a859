package org.hakbang.cycle.domain;

import java.time.Instant;
import java.time.LocalDate;

import org.hakbang.checklist.Rhythm;
import org.hakbang.shared.PersonId;

/**
 * How often the committee wants a report.
 *
 * @param firstDay the first day of the first period it is meant for
 * @param decidedOn the day on which the committee decided so
 */
public record RhythmChoice(Rhythm rhythm, LocalDate firstDay, LocalDate decidedOn, PersonId recordedBy,
		Instant recordedAt) {

}
