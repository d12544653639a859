package org.hakbang.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * The note of a visit, call, mentoring session or meeting.
 *
 * @param found what was found, as it was typed; null if whoever noted it has withdrawn it
 * @param present who took part, with or without an account
 */
public record VisitNote(UUID id, TerritoryId territory, VisitKind kind, LocalDate heldOn, PersonId notedBy,
		Instant notedAt, @Nullable String found, List<PersonId> present) {

	public boolean withdrawn() {
		return this.found == null;
	}

}
