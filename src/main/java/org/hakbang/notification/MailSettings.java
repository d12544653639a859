package org.hakbang.notification;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Whether mails can leave the house and what is missing. The demonstration keeps them all
 * in its mailbox, whatever is set: its people are invented, their addresses might not be.
 * A rehearsal sends none either, for its days have not come.
 */
@Component
class MailSettings {

	private final boolean demo;

	private final int daysAhead;

	private final String from;

	private final ObjectProvider<JavaMailSender> server;

	private final PublicAddress address;

	MailSettings(@Value("${hakbang.demo:false}") boolean demo,
			@Value("${hakbang.rehearsal.days-ahead:0}") int daysAhead,
			@Value("${hakbang.mail.from:${spring.mail.username:}}") String from, ObjectProvider<JavaMailSender> server,
			PublicAddress address) {
		this.demo = demo;
		this.daysAhead = daysAhead;
		this.from = from;
		this.server = server;
		this.address = address;
	}

	/** What is to be set before mails leave, by message key; empty if they do. */
	List<String> missing() {
		List<String> missing = new ArrayList<>();
		if (this.demo) {
			return missing;
		}
		if (this.daysAhead > 0) {
			missing.add("notification.missing.rehearsal");
		}
		if (this.server.getIfAvailable() == null) {
			missing.add("notification.missing.host");
		}
		if (!this.from.contains("@")) {
			missing.add("notification.missing.from");
		}
		if (!this.address.known()) {
			missing.add("notification.missing.base-url");
		}
		return missing;
	}

	/** Who takes mails out now; call it only if nothing is missing. */
	Postman postman() {
		// In the mailbox of the demonstration a mail has arrived as soon as it is there.
		return this.demo ? (mail, to) -> {
		} : new SmtpPostman(this.server.getObject(), this.from);
	}

}
