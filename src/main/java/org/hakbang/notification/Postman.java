package org.hakbang.notification;

import org.springframework.mail.MailException;

/** Takes a mail out of the house. */
interface Postman {

	/**
	 * @param to the address, looked up just now
	 * @throws Undeliverable if it will never arrive there
	 * @throws NotNow if this one may arrive later, whatever becomes of others
	 * @throws MailException if it may arrive later, and others would fail too
	 */
	void deliver(OutboxMail mail, String to);

	/**
	 * The address does not exist or takes no mail, or the server never takes this one.
	 */
	class Undeliverable extends RuntimeException {

		Undeliverable(Throwable cause) {
			super(cause.getMessage(), cause);
		}

	}

	/** The server is there and takes others, but not this one now. */
	class NotNow extends MailException {

		NotNow(Throwable cause) {
			super(String.valueOf(cause.getMessage()), cause);
		}

	}

}
