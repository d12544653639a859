package org.hakbang.slip.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.SecretAddresses;
import org.hakbang.slip.LinkWork;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the addresses of links, and sees to it that nothing tells them on: no page that
 * is opened from here learns the address, no search engine keeps it, no cache the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LinkDoor extends OncePerRequestFilter implements SecretAddresses {

	private static final String BEGIN = "/s/";

	private final LinkWork work;

	LinkDoor(LinkWork work) {
		this.work = work;
	}

	@Override
	public String prefix() {
		return BEGIN;
	}

	@Override
	public boolean opens(String path) {
		return path.startsWith(BEGIN) && this.work.opens(path.substring(BEGIN.length()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getRequestURI().startsWith(BEGIN)) {
			response.setHeader("Referrer-Policy", "no-referrer");
			response.setHeader("X-Robots-Tag", "noindex, nofollow");
			response.setHeader("Cache-Control", "no-store");
		}
		chain.doFilter(request, response);
	}

}
