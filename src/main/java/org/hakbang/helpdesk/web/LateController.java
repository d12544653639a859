package org.hakbang.helpdesk.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.identity.OpenForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where forms of people without an account arrive whose token does not fit. Nobody can be
 * sure that the person themselves sent them, so nothing is done but to show what they
 * hold; the person sends it again from there.
 */
@Controller
class LateController {

	private static final String HERE = "/track/late";

	private static final Pattern PART = Pattern.compile("/apply/([a-z0-9-]+)/parts/([0-9]+)");

	private static final Pattern APPLY = Pattern.compile("/apply/([a-z0-9-]+)(/check|/files)?(/.*)?");

	private final PublicCases cases;

	private final PublicDrafts drafts;

	private final LatePage page;

	private final TicketCookie cookie;

	LateController(PublicCases cases, PublicDrafts drafts, LatePage page, TicketCookie cookie) {
		this.cases = cases;
		this.drafts = drafts;
		this.page = page;
		this.cookie = cookie;
	}

	@PostMapping(HERE)
	String late(HttpServletRequest request, HttpServletResponse response, Model model) {
		String path = String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
		Matcher part = PART.matcher(path);
		if (part.matches()) {
			return this.page.part(part.group(1), part.group(2), written(request), request, response, model)
				.orElse("redirect:" + path);
		}
		return switch (path) {
			case "/track/messages" ->
				this.page.message(followed(request), request, response, model).orElse(TrackController.STATUS);
			case "/track/feedback" ->
				this.page.feedback(followed(request), request, response, model).orElse(TrackController.STATUS);
			case "/track" -> asked(request, response, model);
			case "/track/leave" -> {
				this.cookie.forget(response);
				yield "redirect:/track";
			}
			default -> again(path);
		};
	}

	private boolean written(HttpServletRequest request) {
		return this.cookie.of(request)
			.flatMap((ticket) -> this.drafts.open(ticket, request.getRemoteAddr()))
			.isPresent();
	}

	private boolean followed(HttpServletRequest request) {
		return this.cookie.of(request)
			.flatMap((ticket) -> this.cases.track(ticket, request.getRemoteAddr()))
			.isPresent();
	}

	/** Code and secret stand on paper; they are asked for once more. */
	private static String asked(HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return TrackController.ask(Optional.ofNullable(request.getParameter("code")).orElse(""), false, true, model);
	}

	/** The page with the button, which is pressed once more. */
	private static String again(String path) {
		Matcher apply = APPLY.matcher(path);
		if (apply.matches()) {
			String page = apply.group(2);
			String which = (page != null) ? page : (apply.group(3) != null) ? "/check" : "";
			return "redirect:/apply/" + apply.group(1) + which + "?again";
		}
		return path.startsWith("/track/") ? TrackController.STATUS + "?again" : "redirect:/track";
	}

	@Configuration(proxyBeanMethods = false)
	static class Forms {

		@Bean
		OpenForms applyForms() {
			return new OpenForms("/apply", HERE);
		}

		@Bean
		OpenForms trackForms() {
			return new OpenForms("/track", HERE);
		}

	}

}
