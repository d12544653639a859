package org.hakbang.helpdesk.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.hakbang.helpdesk.PublicMessages;
import org.hakbang.identity.OpenUploads;
import org.springframework.stereotype.Component;

/**
 * Lets files come from somebody without an account, if their browser holds code and
 * secret of an open case, and not too much at once.
 */
@Component
class TrackUploads implements OpenUploads {

	/** In bytes: the files of one message and what is around them. */
	private static final long LARGEST = PublicMessages.MOST * PublicMessages.LARGEST + 100_000;

	private final TicketCookie cookie;

	private final PublicMessages messages;

	TrackUploads(TicketCookie cookie, PublicMessages messages) {
		this.cookie = cookie;
		this.messages = messages;
	}

	@Override
	public boolean covers(String path) {
		return path.equals("/track/messages");
	}

	@Override
	public Optional<String> elsewhere(HttpServletRequest request) {
		boolean may = this.cookie.of(request)
			.filter((ticket) -> this.messages.maySend(ticket, request.getRemoteAddr()))
			.isPresent();
		if (!may) {
			return Optional.of("/track/request?not-taken");
		}
		long length = request.getContentLengthLong();
		return (length < 0 || length > LARGEST) ? Optional.of("/track/request?too-large") : Optional.empty();
	}

}
