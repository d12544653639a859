package org.hakbang.slip;

import java.util.UUID;

/** A request slip. */
public record SlipId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
