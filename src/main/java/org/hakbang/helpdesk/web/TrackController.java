package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.helpdesk.TrackedCase;
import org.hakbang.shared.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Following one's request, or going on with one that was not sent yet, with the code and
 * the secret.
 */
@Controller
class TrackController {

	private static final String STATUS = "redirect:/track/request";

	private final PublicCases cases;

	private final PublicDrafts drafts;

	private final TicketCookie cookie;

	TrackController(PublicCases cases, PublicDrafts drafts, TicketCookie cookie) {
		this.cases = cases;
		this.drafts = drafts;
		this.cookie = cookie;
	}

	@GetMapping("/track")
	String track(@RequestParam Optional<String> again, Model model) {
		return ask("", false, again.isPresent(), model);
	}

	private String ask(String code, boolean wrong, boolean again, Model model) {
		model.addAttribute("wrong", wrong);
		model.addAttribute("again", again);
		model.addAttribute("code", code);
		return "helpdesk/public/track";
	}

	@PostMapping("/track")
	String tracked(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		Ticket ticket = Ticket.typed(code, secret);
		Optional<TrackedCase> sent = this.cases.track(ticket, request.getRemoteAddr());
		Optional<PublicDraft> draft = sent.isPresent() ? Optional.empty()
				: this.drafts.open(ticket, request.getRemoteAddr());
		if (sent.isEmpty() && draft.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return ask(code, true, false, model);
		}
		this.cookie.keep(ticket, response);
		return sent.isPresent() ? STATUS : "redirect:/apply/" + draft.get().desk().key() + "/check";
	}

	/** It has arrived; what to write down is said once more. */
	@GetMapping("/track/sent")
	String sent(HttpServletRequest request, Model model) {
		Ticket ticket = this.cookie.of(request).orElse(null);
		TrackedCase file = file(request).orElse(null);
		if (ticket == null || file == null) {
			return "redirect:/track?again";
		}
		model.addAttribute("desk", file.desk());
		model.addAttribute("ticket", ticket);
		return "helpdesk/public/sent";
	}

	@GetMapping("/track/request")
	String status(HttpServletRequest request, Model model) {
		TrackedCase file = file(request).orElse(null);
		if (file == null) {
			return "redirect:/track?again";
		}
		model.addAttribute("file", file);
		model.addAttribute("problems", List.of());
		return "helpdesk/public/status";
	}

	private Optional<TrackedCase> file(HttpServletRequest request) {
		return this.cookie.of(request).flatMap((ticket) -> this.cases.track(ticket, request.getRemoteAddr()));
	}

	@PostMapping("/track/withdraw")
	String withdraw(HttpServletRequest request) {
		this.cookie.of(request).ifPresent((ticket) -> this.cases.withdraw(ticket, request.getRemoteAddr()));
		return STATUS;
	}

	/** For a telephone or computer that others use too. */
	@PostMapping("/track/leave")
	String leave(HttpServletResponse response) {
		this.cookie.forget(response);
		return "redirect:/track";
	}

	@Configuration(proxyBeanMethods = false)
	static class Languages {

		private static final List<Locale> THREE = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.forLanguageTag("es"));

		@Bean
		PublicPages applyPages() {
			return new PublicPages("/apply", THREE);
		}

		@Bean
		PublicPages trackPages() {
			return new PublicPages("/track", THREE);
		}

	}

}
