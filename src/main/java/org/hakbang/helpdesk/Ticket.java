package org.hakbang.helpdesk;

/**
 * What an applicant takes with them: told once.
 *
 * @param code names the case, and opens nothing by itself
 * @param secret opens what the applicant may see, together with the code
 */
public record Ticket(String code, String secret) {

}
