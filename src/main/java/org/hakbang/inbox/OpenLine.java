package org.hakbang.inbox;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the database knows it, seen by one reader.
 *
 * @param returned whether its step was sent back to be changed
 * @param reportDue by when the report that it belongs to is due, null if to none
 */
record OpenLine(String task, String taskKey, String subjectKind, UUID subjectId, String step, String country,
		String territory, String territoryName, String role, String office, boolean approval, @Nullable LocalDate due,
		@Nullable String assignee, boolean doable, boolean returned, @Nullable LocalDate reportDue) {

	Subject subject() {
		return new Subject(this.subjectKind, this.subjectId);
	}

	TerritoryId place() {
		return new TerritoryId(this.country, this.territory);
	}

	@Nullable PersonId taker() {
		return (this.assignee != null) ? new PersonId(UUID.fromString(this.assignee)) : null;
	}

}
