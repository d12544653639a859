package org.hakbang.notification;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by the mail server of {@code spring.mail}, as plain text. */
class SmtpPostman implements Postman {

	private final JavaMailSender server;

	private final String from;

	SmtpPostman(JavaMailSender server, String from) {
		this.server = server;
		this.from = from;
	}

	@Override
	public void deliver(OutboxMail mail, String to) {
		try {
			this.server.send(message(mail, to));
		}
		catch (MailSendException ex) {
			for (Exception one : ex.getMessageExceptions()) {
				if (one instanceof SendFailedException failed && failed.getInvalidAddresses() != null
						&& failed.getInvalidAddresses().length > 0) {
					throw new Undeliverable(reason(failed));
				}
			}
			throw ex;
		}
	}

	/** What the server said about the address stands behind the first sentence. */
	private static Exception reason(SendFailedException failed) {
		Exception next = failed.getNextException();
		return (next != null) ? next : failed;
	}

	private MimeMessage message(OutboxMail mail, String to) {
		try {
			MimeMessage message = this.server.createMimeMessage();
			MimeMessageHelper parts = new MimeMessageHelper(message, mail.file() != null,
					StandardCharsets.UTF_8.name());
			parts.setFrom(this.from);
			parts.setTo(to);
			parts.setSubject(mail.subject());
			parts.setText(String.valueOf(mail.body()));
			parts.setSentDate(Date.from(mail.madeAt()));
			Attachment file = mail.file();
			if (file != null) {
				parts.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
			}
			// One that is sent a second time has the same number, so that mail programs
			// can tell.
			message.setHeader("Message-ID", "<" + mail.id() + "@hakbang>");
			// No answer by a machine, such as "I am on leave".
			message.setHeader("Auto-Submitted", "auto-generated");
			return message;
		}
		catch (MessagingException ex) {
			throw new MailPreparationException("The mail could not be written", ex);
		}
	}

}
