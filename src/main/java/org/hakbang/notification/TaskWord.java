package org.hakbang.notification;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to be told about an open task.
 *
 * @param stage {@code new}, {@code soon}, {@code today} or {@code late}
 * @param part {@code doer}, {@code concerned} for whoever is told that others are late,
 * {@code nobody} for whoever is told that none of those who should do it can sign in
 * @param office empty if the role is not an office's
 * @param due null if no date was promised
 */
record TaskWord(UUID person, String task, String taskKey, String subjectKind, UUID subjectId, String step,
		String country, String territory, String role, String office, @Nullable LocalDate due, String stage,
		String part) {

	PersonId to() {
		return new PersonId(this.person);
	}

	Subject subject() {
		return new Subject(this.subjectKind, this.subjectId);
	}

	TerritoryId where() {
		return new TerritoryId(this.country, this.territory);
	}

	/** That nobody can sign in is said once, whatever the date. */
	String once() {
		return TaskWordRows.once(this.task, this.part.equals("nobody") ? "nobody" : this.stage);
	}

}
