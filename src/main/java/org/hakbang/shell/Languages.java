package org.hakbang.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.hakbang.shared.PublicPages;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Which languages a page is offered in, and which one its reader gets: the one chosen by
 * a click, else the first that the browser asks for, else English. In templates
 * {@code @languages}.
 */
@Component("languages")
class Languages {

	/** The name of the cookie, and of what is asked for in an address. */
	static final String NAME = "lang";

	/** The languages of those who work with the product. */
	static final List<Locale> OF_WORK = List.of(Locale.ENGLISH, Locale.FRENCH);

	private final ObjectProvider<PublicPages> pages;

	private final HttpServletRequest request;

	/**
	 * Made once.
	 * @param request a stand-in for the request of the page that is being shown
	 */
	Languages(ObjectProvider<PublicPages> pages, HttpServletRequest request) {
		this.pages = pages;
		this.request = request;
	}

	List<Locale> offered(HttpServletRequest request) {
		String path = path(request);
		return this.pages.stream()
			.filter((each) -> each.covers(path))
			.findFirst()
			.map(PublicPages::languages)
			.orElse(OF_WORK);
	}

	Locale of(HttpServletRequest request) {
		List<Locale> offered = offered(request);
		return chosen(request).flatMap((code) -> named(offered, code))
			.or(() -> wanted(request).flatMap((locale) -> named(offered, locale.getLanguage())))
			.orElse(Locale.ENGLISH);
	}

	/** The language of that code among those offered. */
	static Optional<Locale> named(List<Locale> offered, String code) {
		return offered.stream().filter((locale) -> locale.getLanguage().equals(code)).findFirst();
	}

	/**
	 * The links that change the language of this page, relative to its address: a secret
	 * one is not repeated. None where it answers a form, for there is nothing to come
	 * back to.
	 */
	public List<Link> links() {
		if (!HttpMethod.GET.matches(this.request.getMethod())) {
			return List.of();
		}
		Locale now = of(this.request);
		String rest = without(query(this.request));
		String address = "?" + (rest.isEmpty() ? "" : rest + "&") + NAME + "=";
		return offered(this.request).stream()
			.map((locale) -> new Link(address + locale.getLanguage(), locale.getLanguage(),
					capital(locale.getDisplayLanguage(locale), locale), locale.equals(now)))
			.toList();
	}

	/** What is asked for in an address but its language, still encoded. */
	static String without(@Nullable String query) {
		return (query != null) ? Arrays.stream(query.split("&"))
			.filter((part) -> !part.isEmpty() && !part.equals(NAME) && !part.startsWith(NAME + "="))
			.collect(Collectors.joining("&")) : "";
	}

	/** The language asked for in an address. */
	static Optional<String> asked(@Nullable String query) {
		return (query != null) ? Arrays.stream(query.split("&"))
			.filter((part) -> part.startsWith(NAME + "="))
			.map((part) -> part.substring(NAME.length() + 1))
			.findFirst() : Optional.empty();
	}

	/**
	 * Whether a path leads nowhere else: to a browser {@code //elsewhere.org} and
	 * {@code /\elsewhere.org} are other hosts.
	 */
	static boolean isOurs(String path) {
		return path.matches("/([^/\\\\].*)?");
	}

	private static Optional<String> chosen(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies != null) ? Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(NAME))
			.map(Cookie::getValue)
			.findFirst() : Optional.empty();
	}

	// Without the header the container would name the language of the machine.
	private Optional<Locale> wanted(HttpServletRequest request) {
		if (request.getHeader("Accept-Language") == null) {
			return Optional.empty();
		}
		List<Locale> offered = offered(request);
		List<Locale> wanted = new ArrayList<>(Collections.list(request.getLocales()));
		return wanted.stream().filter((locale) -> named(offered, locale.getLanguage()).isPresent()).findFirst();
	}

	// The page of an error stands for the address that was asked for.
	private static String path(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (asked != null) ? asked.toString() : request.getRequestURI();
	}

	private static @Nullable String query(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
		return (asked != null) ? asked.toString() : request.getQueryString();
	}

	private static String capital(String name, Locale locale) {
		return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
	}

	/**
	 * One language to choose.
	 *
	 * @param address of this page in it, such as {@code ?lang=fr}
	 * @param code such as {@code fr}
	 * @param name its own name for itself, such as "Français"
	 * @param current whether the page is in it
	 */
	record Link(String address, String code, String name, boolean current) {

	}

}
