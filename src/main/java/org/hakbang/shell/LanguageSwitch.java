package org.hakbang.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The click on a language: any page with {@code ?lang=fr} after its address. The choice
 * goes into a cookie and the page is opened again by its own address, so that what is
 * copied from the browser carries no language. Before anybody is asked to sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LanguageSwitch extends OncePerRequestFilter {

	private static final Duration KEPT = Duration.ofDays(365);

	private final Languages languages;

	LanguageSwitch(Languages languages) {
		this.languages = languages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		Optional<Locale> language = Languages.asked(request.getQueryString())
			.flatMap((code) -> Languages.named(this.languages.offered(request), code));
		if (language.isEmpty() || !HttpMethod.GET.matches(request.getMethod()) || !Languages.isOurs(path)) {
			chain.doFilter(request, response);
			return;
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(Languages.NAME, language.get().getLanguage())
					.path("/")
					.maxAge(KEPT)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String rest = Languages.without(request.getQueryString());
		response.sendRedirect(rest.isEmpty() ? path : path + "?" + rest);
	}

}
