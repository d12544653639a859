package org.hakbang.identity;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.hakbang.audit.ActorSource;
import org.hakbang.shared.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account on every request: a suspended one is signed out at once, whatever
 * session it has; one with a temporary password goes no further than changing it.
 */
class AccountGate extends OncePerRequestFilter {

	private final ActorSource actors;

	private final AccountRows accounts;

	AccountGate(ActorSource actors, AccountRows accounts) {
		this.actors = actors;
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<PersonId> actor = this.actors.actor();
		if (actor.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Account> account = this.accounts.of(actor.get());
		if (account.isEmpty() || account.get().suspended()) {
			SecurityContextHolder.clearContext();
			HttpSession session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			response.sendRedirect("/sign-in");
		}
		else if (account.get().mustChange() && !open(request.getRequestURI())) {
			response.sendRedirect("/account");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean open(String path) {
		return path.equals("/account") || path.equals("/account/password") || path.equals("/sign-out")
				|| path.startsWith("/css/") || path.startsWith("/images/");
	}

}
