package org.hakbang.identity;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where one goes after signing in: to the page wanted, or back to try again. */
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final RequestCache wanted;

	SignInOutcome(RequestCache wanted) {
		this.wanted = wanted;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SavedRequest saved = this.wanted.getRequest(request, response);
		this.wanted.removeRequest(request, response);
		response.sendRedirect((saved != null) ? local(saved.getRedirectUrl()) : "/");
	}

	/** The path alone, so that nobody is led to another site. */
	static String local(String address) {
		URI wanted = URI.create(address);
		String path = wanted.getRawPath();
		if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
			return "/";
		}
		return (wanted.getRawQuery() != null) ? path + "?" + wanted.getRawQuery() : path;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException {
		String typed = request.getParameter("username");
		String email = (typed != null && typed.length() <= 254) ? typed : "";
		SignInMemory memory = (refusal instanceof TooManyGuesses guesses)
				? new SignInMemory("identity.sign-in.wait", email, Math.max(1, guesses.getWait().toSeconds()))
				: new SignInMemory("identity.sign-in.wrong", email, 0);
		memory.keep(request);
		response.sendRedirect("/sign-in");
	}

}
