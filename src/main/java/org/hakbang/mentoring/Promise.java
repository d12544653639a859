package org.hakbang.mentoring;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody promised at a visit.
 *
 * @param by who promised it
 * @param what as it was typed; null if the note of the visit has been withdrawn
 * @param due the last day on which it is in time
 * @param keptOn the day on which it was kept, null if it is open
 * @param notedBy who noted the visit
 */
public record Promise(UUID id, UUID visit, TerritoryId territory, PersonId by, @Nullable String what, LocalDate due,
		@Nullable LocalDate keptOn, PersonId notedBy) {

	public boolean open() {
		return this.keptOn == null && this.what != null;
	}

}
