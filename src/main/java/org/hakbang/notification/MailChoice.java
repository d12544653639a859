package org.hakbang.notification;

import java.util.Arrays;
import java.util.Optional;

/** How a person wants to be told, beside their page. */
enum MailChoice {

	AT_ONCE("at-once"),
	/** One mail each morning, if there is something. */
	DAILY("daily"),
	/** No mails at all. */
	PAGE("page");

	/** Of whoever has not chosen. */
	static final MailChoice USUAL = DAILY;

	private final String key;

	MailChoice(String key) {
		this.key = key;
	}

	String key() {
		return this.key;
	}

	static Optional<MailChoice> ofKey(String key) {
		return Arrays.stream(values()).filter((choice) -> choice.key.equals(key)).findFirst();
	}

}
