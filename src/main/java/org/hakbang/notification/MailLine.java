package org.hakbang.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param to the person's name or the address
 * @param state {@code waiting}, {@code sent} or {@code failed}
 * @param at when it was sent or given up, else when it was written
 * @param reason why it failed last, in the server's words or as a message key of
 * {@code notification.reason}; null if it did not
 * @param kept whether its text is still there, so that it can be tried again
 */
public record MailLine(UUID id, String to, String subject, String state, int attempts, Instant at,
		@Nullable String reason, boolean kept, boolean file) {

	/** Whether the reason is a message of ours. */
	public boolean ours() {
		return this.reason != null && this.reason.startsWith("notification.reason.");
	}

}
