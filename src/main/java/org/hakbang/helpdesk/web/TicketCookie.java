package org.hakbang.helpdesk.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.Ticket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Carries code and secret from page to page. Not the address: that stays in histories, in
 * the logs of servers on the way and on the screen of an internet café. Not the session:
 * sessions stand in the database, where nobody may read a secret. Not hidden fields
 * alone: then a page could neither be loaded again on a bad line nor gone back to. No
 * script reads it, no other site makes a browser send it, and it ends with the session of
 * the forms it belongs to.
 */
@Component
class TicketCookie {

	static final String NAME = "request";

	/** As long as a session: no form outlives its cookie, nor the other way round. */
	private static final Duration LASTS = Duration.ofHours(4);

	private final boolean secure;

	/**
	 * @param allowHttp as for the session's cookie: over plain http a browser would not
	 * send one that is marked secure
	 */
	TicketCookie(@Value("${hakbang.allow-http:${hakbang.demo:false}}") boolean allowHttp) {
		this.secure = !allowHttp;
	}

	/** What this browser holds; nothing says that it opens anything. */
	Optional<Ticket> of(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies != null ? Arrays.stream(cookies) : Stream.<Cookie>empty())
			.filter((cookie) -> cookie.getName().equals(NAME))
			.map((cookie) -> cookie.getValue().split("\\."))
			.filter((parts) -> parts.length == 2 && parts[0].length() < 40 && parts[1].length() < 40)
			.findFirst()
			.map((parts) -> Ticket.typed(parts[0], parts[1]));
	}

	/**
	 * What was typed with the form, as {@link LatePage} asks for it, else as {@link #of}.
	 */
	Optional<Ticket> given(HttpServletRequest request) {
		String secret = request.getParameter("secret");
		return (secret != null && !secret.isBlank())
				? Optional.of(Ticket.typed(Objects.requireNonNullElse(request.getParameter("code"), ""), secret))
				: of(request);
	}

	void keep(Ticket ticket, HttpServletResponse response) {
		set(ticket.code() + "." + ticket.secret(), LASTS, response);
	}

	void forget(HttpServletResponse response) {
		set("", Duration.ZERO, response);
	}

	private void set(String value, Duration lasts, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.httpOnly(true)
					.sameSite("Strict")
					.secure(this.secure)
					.path("/")
					.maxAge(lasts)
					.build()
					.toString());
	}

}
