package org.hakbang.notification;

import java.util.Optional;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

/**
 * A mail in plain text to an address that need not be a person's, such as an office's.
 *
 * @param to one address
 * @param subject one line
 * @param text lines may end with a line feed
 * @param once a key: the same address gets the same key once and never again
 * @param returns who is told if it cannot be delivered, empty if nobody
 */
public record OutgoingMail(String to, String subject, String text, Optional<Attachment> attachment, String once,
		Optional<Returns> returns) {

	/**
	 * Who wants to know that a mail did not arrive: whoever asked for it.
	 *
	 * @param territory whose work it is about
	 * @param page where something can be done about it, such as {@code /slips/4711}
	 */
	public record Returns(PersonId to, TerritoryId territory, String page) {

	}

	/** One that nobody wants to hear of again. */
	public OutgoingMail(String to, String subject, String text, Optional<Attachment> attachment, String once) {
		this(to, subject, text, attachment, once, Optional.empty());
	}

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
