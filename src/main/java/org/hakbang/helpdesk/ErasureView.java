package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That an applicant asks to be forgotten.
 *
 * @param granted null while the desk has not answered
 * @param why the desk's reason for not doing it; empty otherwise
 * @param answeredAt null while the desk has not answered
 */
public record ErasureView(UUID id, Instant askedAt, @Nullable Boolean granted, String why,
		@Nullable Instant answeredAt) {

	public boolean pending() {
		return this.granted == null;
	}

	public boolean refused() {
		return Boolean.FALSE.equals(this.granted);
	}

}
