package org.hakbang.helpdesk.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.shared.NotFound;
import org.springframework.stereotype.Component;

/** The request that this browser is writing, as far as it holds code and secret. */
@Component
class BrowserDrafts {

	private final PublicDrafts drafts;

	private final TicketCookie cookie;

	BrowserDrafts(PublicDrafts drafts, TicketCookie cookie) {
		this.drafts = drafts;
		this.cookie = cookie;
	}

	Optional<PublicDraft> of(HttpServletRequest request) {
		return this.cookie.given(request).flatMap((ticket) -> this.drafts.open(ticket, request.getRemoteAddr()));
	}

	/** The same if it is for a desk. */
	Optional<PublicDraft> of(String desk, HttpServletRequest request) {
		return of(request).filter((draft) -> draft.desk().key().equals(desk));
	}

	/**
	 * The number of a part, from 1.
	 * @throws NotFound if there is no such part
	 */
	static int number(String typed, int parts) {
		int at = typed.matches("[1-9][0-9]?") ? Integer.parseInt(typed) : 0;
		if (at < 1 || at > parts) {
			throw new NotFound();
		}
		return at;
	}

}
