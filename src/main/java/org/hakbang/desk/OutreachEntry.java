package org.hakbang.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a desk does outside.
 *
 * @param topic what it is about, in a line
 * @param plannedOn null if it was held without being planned here
 * @param heldOn null while it has not been held
 * @param by who of the desk holds it; may be nobody while it is planned
 * @param women how many took part, null if not counted; so for the others
 * @param outcome what came out of it, empty if not said
 * @param next what comes next, empty if nothing
 */
public record OutreachEntry(UUID id, OutreachKind kind, String topic, @Nullable LocalDate plannedOn,
		@Nullable LocalDate heldOn, Where where, List<PersonId> by, @Nullable Integer women, @Nullable Integer men,
		@Nullable Integer unknown, String outcome, String next, boolean calledOff, int version) {

	/** On which it was held, or else is planned. */
	public LocalDate date() {
		return (this.heldOn != null) ? this.heldOn : Objects.requireNonNull(this.plannedOn);
	}

	public boolean held() {
		return this.heldOn != null;
	}

	public boolean counted() {
		return this.women != null || this.men != null || this.unknown != null;
	}

	/** All who took part and were counted. */
	public int participants() {
		return zero(this.women) + zero(this.men) + zero(this.unknown);
	}

	private static int zero(@Nullable Integer number) {
		return (number != null) ? number : 0;
	}

}
