package org.hakbang.cycle.web;

import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.NotFound;

/** Reads ids out of addresses: what cannot be an id is not found. */
final class Addresses {

	private static final int UUID_LENGTH = 36;

	private Addresses() {
	}

	static CycleId cycle(String word) {
		return new CycleId(uuid(word));
	}

	static UUID uuid(String word) {
		if (word.length() != UUID_LENGTH) {
			throw new NotFound();
		}
		try {
			return UUID.fromString(word);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
