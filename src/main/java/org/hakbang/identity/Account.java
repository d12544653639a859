package org.hakbang.identity;

import java.time.Instant;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What lets a person sign in.
 *
 * @param passwordHash null if nobody can sign in with a password
 * @param temporaryUntil while not null the password was made by somebody else: it must be
 * changed, and no longer works from this moment on
 * @param suspendedAt null if not suspended
 */
record Account(PersonId person, String email, @Nullable String passwordHash, @Nullable Instant temporaryUntil,
		@Nullable Instant suspendedAt) {

	public boolean suspended() {
		return this.suspendedAt != null;
	}

	/** Whether the password must be changed before anything else. */
	public boolean mustChange() {
		return this.temporaryUntil != null;
	}

	/** Whether there is a password to change. */
	public boolean hasPassword() {
		return this.passwordHash != null;
	}

	/** Whether the right password opens it at this moment. */
	boolean opensAt(Instant now) {
		return this.passwordHash != null && !suspended()
				&& (this.temporaryUntil == null || now.isBefore(this.temporaryUntil));
	}

}
