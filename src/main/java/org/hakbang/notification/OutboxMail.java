package org.hakbang.notification;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox.
 *
 * @param person whose mail it is, null if it goes to an address
 * @param address where it goes, null if to a person
 * @param body null once forgotten
 * @param file null if none, or once forgotten
 * @param returns who is told if it cannot be delivered, null if nobody
 * @param attempts how often it was tried, the present attempt included
 */
record OutboxMail(UUID id, @Nullable PersonId person, @Nullable String address, String subject, @Nullable String body,
		@Nullable Attachment file, Instant madeAt, OutgoingMail.@Nullable Returns returns, int attempts) {

}
