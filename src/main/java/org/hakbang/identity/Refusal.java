package org.hakbang.identity;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.audit.ActorSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose token does not fit: whoever is no longer signed in is sent to sign in
 * again, everybody else gets the page of what is not allowed.
 */
class Refusal implements AccessDeniedHandler {

	private final ActorSource actors;

	Refusal(ActorSource actors) {
		this.actors = actors;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		if (this.actors.actor().isPresent()) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		new SignInMemory("identity.sign-in.expired", "", 0).keep(request);
		response.sendRedirect("/sign-in");
	}

}
