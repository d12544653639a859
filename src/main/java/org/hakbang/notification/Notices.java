package org.hakbang.notification;

import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people. Both calls join the caller's transaction and refuse to be without one:
 * what does not happen is not told. Mails leave after it, by the chore {@code outbox}.
 */
@Service
public class Notices {

	private final NoticeRows notices;

	private final OutboxRows outbox;

	Notices(NoticeRows notices, OutboxRows outbox) {
		this.notices = notices;
		this.outbox = outbox;
	}

	/**
	 * Tells a person, on their page and, as they chose, by mail.
	 * @return false if they were told the same key before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean send(NewNotice notice) {
		return this.notices.add(notice, true);
	}

	/**
	 * Sends a mail.
	 * @return false if the address was sent the same key before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean mail(OutgoingMail mail) {
		return this.outbox.add(mail);
	}

	/**
	 * Why the last mail of a kind to an address was given up, in the words of the server;
	 * empty if it was not, or may still arrive.
	 * @param keys how the keys of its kind begin
	 */
	@Transactional(readOnly = true)
	public Optional<String> givenUp(String address, String keys) {
		return this.outbox.givenUp(address, keys);
	}

}
