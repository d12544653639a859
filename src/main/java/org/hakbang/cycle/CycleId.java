package org.hakbang.cycle;

import java.util.UUID;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;

/** A cycle. */
public record CycleId(UUID value) {

	public static final String KIND = "cycle";

	public Subject subject() {
		return new Subject(KIND, this.value);
	}

	/**
	 * @throws NotFound if the subject is no cycle
	 */
	public static CycleId of(Subject subject) {
		if (!subject.kind().equals(KIND)) {
			throw new NotFound();
		}
		return new CycleId(subject.id());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
