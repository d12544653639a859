package org.hakbang.notification;

import org.springframework.mail.MailException;

/** Takes a mail out of the house. */
interface Postman {

	/**
	 * @param to the address, looked up just now
	 * @throws Undeliverable if it will never arrive there
	 * @throws MailException if it may arrive later
	 */
	void deliver(OutboxMail mail, String to);

	/** The address does not exist or takes no mail. */
	class Undeliverable extends RuntimeException {

		Undeliverable(Throwable cause) {
			super(cause.getMessage(), cause);
		}

	}

}
