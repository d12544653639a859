package org.hakbang.helpdesk.web;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.hakbang.helpdesk.PublicDraftFiles;
import org.hakbang.helpdesk.PublicMessages;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.identity.FormWithoutFiles;
import org.hakbang.identity.OpenUploads;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets files come from somebody without an account, if their browser holds code and
 * secret of an open case or of a request that is being written, and not too much at once.
 */
@Component
class PublicUploads implements OpenUploads {

	/** In bytes: the files of one form and what is around them. */
	private static final long LARGEST = PublicMessages.MOST * PublicMessages.LARGEST + 100_000;

	private static final Pattern DRAFT = Pattern.compile("/apply/[a-z0-9-]+/files");

	private final TicketCookie cookie;

	private final PublicMessages messages;

	private final PublicDraftFiles drafts;

	PublicUploads(TicketCookie cookie, PublicMessages messages, PublicDraftFiles drafts) {
		this.cookie = cookie;
		this.messages = messages;
		this.drafts = drafts;
	}

	@Override
	public boolean covers(String path) {
		return path.equals("/track/messages") || DRAFT.matcher(path).matches();
	}

	@Override
	public HttpServletRequest admitted(HttpServletRequest request) {
		boolean may = this.cookie.of(request).filter((ticket) -> maySend(ticket, request)).isPresent();
		if (!may) {
			return FormWithoutFiles.of(request, "not-taken");
		}
		long length = request.getContentLengthLong();
		return (length < 0 || length > LARGEST) ? FormWithoutFiles.of(request, "too-large") : request;
	}

	private boolean maySend(Ticket ticket, HttpServletRequest request) {
		String address = request.getRemoteAddr();
		return DRAFT.matcher(request.getRequestURI()).matches() ? this.drafts.maySend(ticket, address)
				: this.messages.maySend(ticket, address);
	}

	/**
	 * Why the files of a form were left out, beside their field; empty if they were not.
	 */
	static Optional<Problem> leftOut(HttpServletRequest request) {
		@Nullable String why = FormWithoutFiles.why(request);
		return (why == null) ? Optional.empty()
				: Optional.of(why.equals("too-large")
						? Problem.of("files", "track.files.large", PublicMessages.LARGEST / 1024 / 1024)
						: Problem.of("", "apply.too-many"));
	}

}
