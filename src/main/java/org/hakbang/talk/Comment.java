package org.hakbang.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said about a step or an indicator.
 *
 * @param text as it was typed, lines included; null if the author has withdrawn it
 * @param mentioned who was told by name
 * @param settled who said last that it is settled and when; null if it is open
 */
public record Comment(UUID id, Topic topic, TerritoryId territory, PersonId author, Instant at, @Nullable String text,
		List<PersonId> mentioned, @Nullable Mark settled) {

	/** Who did it and when. */
	public record Mark(PersonId by, Instant at) {

	}

	public boolean withdrawn() {
		return this.text == null;
	}

}
