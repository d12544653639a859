package org.hakbang.shared;

import java.util.UUID;

/** A person, with or without an account. */
public record PersonId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
