package org.hakbang.identity;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives browsers the strict headers before anything can refuse the request. The security
 * filters write them too, but not on what is turned away earlier: an address that cannot
 * be read, an upload beyond the limit, a method the container does not know.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstHeaders extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		first(response, "Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY);
		first(response, "X-Content-Type-Options", "nosniff");
		first(response, "X-Frame-Options", "DENY");
		first(response, "Referrer-Policy", "same-origin");
		chain.doFilter(request, response);
	}

	private static void first(HttpServletResponse response, String name, String value) {
		if (!response.containsHeader(name)) {
			response.setHeader(name, value);
		}
	}

	/** The page of an error may be the first this filter sees of a request. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
