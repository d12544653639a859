package org.hakbang.identity;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.audit.ActorSource;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever is not signed in and knows no good secret to sign in before a form with
 * files is read: looking for its token would write all its files to the disk, for
 * anybody.
 */
class UploadsOfTheSignedIn extends OncePerRequestFilter {

	private final ActorSource actors;

	private final List<SecretAddresses> secrets;

	private final List<OpenUploads> open;

	private final Refusal refusal;

	UploadsOfTheSignedIn(ActorSource actors, List<SecretAddresses> secrets, List<OpenUploads> open, Refusal refusal) {
		this.actors = actors;
		this.secrets = secrets;
		this.open = open;
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!sendsFiles(request) || this.actors.actor().isPresent()) {
			chain.doFilter(request, response);
			return;
		}
		String path = request.getRequestURI();
		Optional<OpenUploads> open = this.open.stream().filter((each) -> each.covers(path)).findFirst();
		if (open.isPresent()) {
			chain.doFilter(open.get().admitted(request), response);
			return;
		}
		Optional<SecretAddresses> secret = this.secrets.stream()
			.filter((each) -> path.startsWith(each.prefix()))
			.findFirst();
		if (secret.isEmpty()) {
			this.refusal.handle(request, response, new AccessDeniedException("Nobody is signed in"));
		}
		else if (secret.get().opens(path)) {
			chain.doFilter(request, response);
		}
		else {
			// The page itself says why, without a form.
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader("Location", path);
		}
	}

	private static boolean sendsFiles(HttpServletRequest request) {
		String type = request.getContentType();
		boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
		return body && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

}
