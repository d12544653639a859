package org.hakbang.cycle.web;

import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Ids;

/** Reads ids out of addresses: what cannot be an id is not found. */
final class Addresses {

	private Addresses() {
	}

	static CycleId cycle(String word) {
		return new CycleId(Ids.read(word));
	}

}
