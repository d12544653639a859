package org.hakbang.notification;

import org.hakbang.shared.Chore;

import org.springframework.stereotype.Component;

/** Writes what is to be told at once, and sends what is due. */
@Component
class OutboxChore implements Chore {

	private final Letters letters;

	private final Delivery delivery;

	private final MailSettings settings;

	private final MailTrouble trouble;

	private final OutboxRows outbox;

	OutboxChore(Letters letters, Delivery delivery, MailSettings settings, MailTrouble trouble, OutboxRows outbox) {
		this.letters = letters;
		this.delivery = delivery;
		this.settings = settings;
		this.trouble = trouble;
		this.outbox = outbox;
	}

	@Override
	public String name() {
		return "outbox";
	}

	@Override
	public void run() {
		this.letters.atOnce();
		if (this.settings.missing().isEmpty()) {
			this.delivery.run(this.settings.postman());
		}
		this.trouble.tell();
		this.outbox.forget();
	}

}
