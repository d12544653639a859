package org.hakbang.identity;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.audit.ActorSource;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever is not signed in to sign in before a form with files is read: looking for
 * its token would write all its files to the disk, for anybody.
 */
class UploadsOfTheSignedIn extends OncePerRequestFilter {

	private final ActorSource actors;

	private final Refusal refusal;

	UploadsOfTheSignedIn(ActorSource actors, Refusal refusal) {
		this.actors = actors;
		this.refusal = refusal;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/") && this.actors.actor().isEmpty()) {
			this.refusal.handle(request, response, new AccessDeniedException("Nobody is signed in"));
			return;
		}
		chain.doFilter(request, response);
	}

}
