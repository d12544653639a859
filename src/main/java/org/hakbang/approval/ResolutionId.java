package org.hakbang.approval;

import java.util.UUID;

/** A question put to an approver, such as the sign-off of a step. */
public record ResolutionId(UUID value) {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
