package org.hakbang.helpdesk;

import java.util.Locale;

import org.hakbang.helpdesk.domain.TrackingCode;

/**
 * What somebody without an account takes with them when they begin. The same opens their
 * draft and, once that is sent, their case: a line that breaks while they send loses
 * nothing, and there is one thing to write down.
 *
 * @param code names the request, and opens nothing by itself
 * @param secret opens what the applicant may see, together with the code
 */
public record Ticket(String code, String secret) {

	/** As somebody typed it. */
	public static Ticket typed(String code, String secret) {
		return new Ticket(TrackingCode.typed(code), secret.strip());
	}

	/** Both as they are hashed: hyphens and small letters of a secret count nothing. */
	String plain() {
		return this.code + " " + this.secret.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
	}

}
