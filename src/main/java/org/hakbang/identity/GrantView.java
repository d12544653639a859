package org.hakbang.identity;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * What a person is, where and when.
 *
 * @param office the key of the office or desk if the role is {@linkplain Role#ofOffice()
 * of one}, null for every other role
 * @param to the first day on which it no longer holds, null if no end is set
 */
public record GrantView(UUID id, PersonId person, Role role, @Nullable String office, TerritoryId territory,
		LocalDate from, @Nullable LocalDate to) {

	/** Whether it holds on that day. */
	public boolean holdsOn(LocalDate day) {
		return !this.from.isAfter(day) && (this.to == null || this.to.isAfter(day));
	}

}
