package org.hakbang.notification;

import java.util.Optional;

/**
 * A mail in plain text to an address that need not be a person's, such as an office's.
 *
 * @param to one address
 * @param subject one line
 * @param text lines may end with a line feed
 * @param once a key: the same address gets the same key once and never again
 */
public record OutgoingMail(String to, String subject, String text, Optional<Attachment> attachment, String once) {

	public OutgoingMail {
		if (to.isBlank() || hasBreak(to)) {
			throw new IllegalArgumentException("Not an address");
		}
		if (subject.isBlank() || hasBreak(subject)) {
			throw new IllegalArgumentException("A subject is one line");
		}
		if (once.isBlank()) {
			throw new IllegalArgumentException("A mail without a key could be sent twice");
		}
	}

	private static boolean hasBreak(String line) {
		return line.chars().anyMatch(Character::isISOControl);
	}

}
