package org.hakbang.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.identity.Addressees;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox; what fails is tried again, for some days. */
@Component
class Delivery {

	/**
	 * How long to wait after the first, second … failure; after the last none follows.
	 */
	static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
			Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24));

	/** Then the other chores have their turn. */
	private static final int AT_MOST = 200;

	private static final int LONGEST_REASON = 500;

	private static final Log LOG = LogFactory.getLog(Delivery.class);

	private final OutboxRows rows;

	private final Addressees addressees;

	private final ReturnedMails returned;

	Delivery(OutboxRows rows, ReturnedMails returned, Addressees addressees) {
		this.rows = rows;
		this.returned = returned;
		this.addressees = addressees;
	}

	/** Sends one after the other until nothing is due, or the server does not take it. */
	void run(Postman postman) {
		for (int number = 0; number < AT_MOST; number++) {
			Optional<OutboxMail> mail = this.rows.claim();
			if (mail.isEmpty() || !send(mail.get(), postman)) {
				return;
			}
		}
	}

	/**
	 * @return false if the server is at fault: then the next would fail too
	 */
	private boolean send(OutboxMail mail, Postman postman) {
		Optional<String> to = (mail.person() != null) ? this.addressees.address(mail.person())
				: Optional.ofNullable(mail.address());
		if (to.isEmpty()) {
			this.returned.giveUp(mail, "notification.reason.no-account");
			return true;
		}
		try {
			postman.deliver(mail, to.get());
			this.rows.sent(mail.id());
			return true;
		}
		catch (Postman.Undeliverable ex) {
			this.returned.giveUp(mail, reason(ex));
			return true;
		}
		catch (MailException ex) {
			LOG.warn("A mail was not taken and will be tried again: " + reason(ex));
			if (mail.attempts() > WAITS.size()) {
				this.returned.giveUp(mail, reason(ex));
			}
			else {
				this.rows.later(mail.id(), WAITS.get(mail.attempts() - 1), reason(ex));
			}
			return ex instanceof Postman.NotNow;
		}
	}

	/** What the server or the network said, without the framework's words around it. */
	private static String reason(RuntimeException ex) {
		Throwable said = ex;
		if (ex instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
			said = sending.getMessageExceptions()[0];
		}
		else if (ex.getCause() != null) {
			said = ex.getCause();
		}
		String reason = String.valueOf(said.getMessage()).strip().replaceAll("\\s+", " ");
		return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
	}

}
