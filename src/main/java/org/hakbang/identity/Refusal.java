package org.hakbang.identity;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.audit.ActorSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form whose token does not fit: whoever is no longer signed in is sent to sign in
 * again, everybody else gets the page of what is not allowed. What people without an
 * account wrote is handed on.
 */
class Refusal implements AccessDeniedHandler {

	private final ActorSource actors;

	private final List<OpenForms> open;

	Refusal(ActorSource actors, List<OpenForms> open) {
		this.actors = actors;
		this.open = open;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		String path = request.getRequestURI();
		Optional<OpenForms> form = this.open.stream().filter((each) -> each.covers(path)).findFirst();
		if (form.isPresent() && !path.equals(form.get().late())) {
			request.getRequestDispatcher(form.get().late()).forward(request, response);
			return;
		}
		if (this.actors.actor().isPresent()) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		new SignInMemory("identity.sign-in.expired", "", 0).keep(request);
		response.sendRedirect("/sign-in");
	}

}
