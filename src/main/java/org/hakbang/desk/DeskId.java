package org.hakbang.desk;

import java.util.UUID;

/** A help desk. */
public record DeskId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
