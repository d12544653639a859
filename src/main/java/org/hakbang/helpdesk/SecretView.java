package org.hakbang.helpdesk;

import java.time.Instant;

import org.hakbang.shared.PersonId;

/**
 * That the desk gave an applicant another secret.
 *
 * @param checked how it made sure who asks, one of {@link LostSecrets#CHECKS}
 * @param words how else; empty unless {@code other}, and once the person is forgotten
 */
public record SecretView(Instant at, PersonId by, String checked, String words) {

}
