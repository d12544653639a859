package org.hakbang.helpdesk;

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

}
