package org.hakbang.notification;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by the mail server of {@code spring.mail}, as plain text. */
class SmtpPostman implements Postman {

	/** From here on a server's answer means: do not try again. */
	private static final int PERMANENT = 500;

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
				if (one instanceof SendFailedException failed) {
					Exception said = said(failed);
					int code = code(said);
					if (some(failed.getInvalidAddresses()) || (code >= PERMANENT && !ofSender(said))) {
						throw new Undeliverable(said);
					}
					if (said instanceof SMTPAddressFailedException) {
						throw new NotNow(said);
					}
				}
			}
			throw ex;
		}
	}

	private static boolean some(Address @Nullable [] addresses) {
		return addresses != null && addresses.length > 0;
	}

	/** What the server said about the address stands behind the first sentence. */
	private static Exception said(SendFailedException failed) {
		Exception next = failed.getNextException();
		return (next != null) ? next : failed;
	}

	private static int code(Exception said) {
		if (said instanceof SMTPAddressFailedException address) {
			return address.getReturnCode();
		}
		return (said instanceof SMTPSendFailedException sending) ? sending.getReturnCode() : 0;
	}

	/**
	 * A refusal of the sender is a fault of the settings: no mail would pass, and all may
	 * once they are mended.
	 */
	private static boolean ofSender(Exception said) {
		return said instanceof SMTPSenderFailedException || said instanceof SMTPSendFailedException sending
				&& sending.getCommand() != null && sending.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
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
