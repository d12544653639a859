package org.hakbang.helpdesk.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.FormUpload;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.Erasures;
import org.hakbang.helpdesk.MessageLine;
import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.helpdesk.PublicMessages;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.helpdesk.TrackedCase;
import org.hakbang.shared.Problem;
import org.hakbang.shared.PublicPages;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Following one's request, or going on with one that was not sent yet, with the code and
 * the secret: where it stands, what the desk wrote and asks for, answering it, taking the
 * request back, asking to be forgotten.
 */
@Controller
class TrackController {

	static final String STATUS = "redirect:/track/request";

	private static final String ASKED = "redirect:/track?again";

	private final PublicCases cases;

	private final PublicDrafts drafts;

	private final PublicMessages messages;

	private final Erasures erasures;

	private final LatePage late;

	private final TicketCookie cookie;

	TrackController(PublicCases cases, PublicDrafts drafts, PublicMessages messages, Erasures erasures, LatePage late,
			TicketCookie cookie) {
		this.cases = cases;
		this.drafts = drafts;
		this.messages = messages;
		this.erasures = erasures;
		this.late = late;
		this.cookie = cookie;
	}

	@GetMapping("/track")
	String track(@RequestParam Optional<String> again, Model model) {
		return ask("", false, again.isPresent(), model);
	}

	static String ask(String code, boolean wrong, boolean again, Model model) {
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
		return draft.map((open) -> "redirect:/apply/" + open.desk().key() + "/check").orElse(STATUS);
	}

	/** It has arrived; what to write down is said once more. */
	@GetMapping("/track/sent")
	String sent(HttpServletRequest request, Model model) {
		Ticket ticket = this.cookie.of(request).orElse(null);
		TrackedCase file = file(request).orElse(null);
		if (ticket == null || file == null) {
			return ASKED;
		}
		model.addAttribute("desk", file.desk());
		model.addAttribute("ticket", ticket);
		return "helpdesk/public/sent";
	}

	@GetMapping("/track/request")
	String status(HttpServletRequest request, Model model) {
		String told = (request.getParameter("written") != null) ? "track.written"
				: (request.getParameter("said") != null) ? "track.feedback.done" : null;
		return status(request, "", List.of(), told, model);
	}

	/**
	 * @param told what was just done: a key of the message bundle; null if nothing
	 */
	private String status(HttpServletRequest request, String text, List<Problem> problems, @Nullable String told,
			Model model) {
		Ticket ticket = this.cookie.given(request).orElse(null);
		TrackedCase file = file(request).orElse(null);
		if (ticket == null || file == null) {
			return ASKED;
		}
		List<MessageLine> lines = this.messages.look(ticket, request.getRemoteAddr());
		Set<UUID> sentFor = lines.stream()
			.map(MessageLine::answers)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		Map<UUID, UUID> onceFor = lines.stream()
			.filter(MessageLine::waiting)
			.map(MessageLine::id)
			.collect(Collectors.toMap(Function.identity(), (id) -> UUID.randomUUID()));
		model.addAttribute("file", file);
		model.addAttribute("lines", lines);
		model.addAttribute("sentFor", sentFor);
		model.addAttribute("onceFor", onceFor);
		model.addAttribute("once", UUID.randomUUID());
		model.addAttribute("text", text);
		model.addAttribute("told", told);
		model.addAttribute("fields", CaseListController.fields(request.getParameterMap()));
		model.addAttribute("problems", problems);
		return "helpdesk/public/status";
	}

	private Optional<TrackedCase> file(HttpServletRequest request) {
		return this.cookie.given(request).flatMap((ticket) -> this.cases.track(ticket, request.getRemoteAddr()));
	}

	/**
	 * Words, files or both; {@link PublicUploads} has looked at who sends them. Code and
	 * secret may come along.
	 */
	@PostMapping("/track/messages")
	String write(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String answers,
			@RequestParam(defaultValue = "") String once, @RequestParam MultiValueMap<String, MultipartFile> files,
			HttpServletRequest request, Model model, HttpServletResponse response) throws IOException {
		Ticket ticket = this.cookie.given(request).orElse(null);
		TrackedCase file = file(request).orElse(null);
		if (ticket == null || file == null) {
			return this.late.message(false, request, response, model).orElse(ASKED);
		}
		this.cookie.keep(ticket, response);
		Optional<Problem> leftOut = PublicUploads.leftOut(request).filter((problem) -> file.open());
		UUID piece = answers.isEmpty() ? null : once(answers);
		Result<UUID> done = leftOut.<Result<UUID>>map(Result::refused).orElse(null);
		if (done == null) {
			done = this.messages.write(ticket, text, FormUpload.all(files, "files"), piece, once(once),
					request.getRemoteAddr());
		}
		if (done instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return status(request, text, refused.problems(), null, model);
		}
		return STATUS + "?written";
	}

	/** What a form calls itself; a name of its own if it says none that can be read. */
	static UUID once(String typed) {
		return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : UUID.randomUUID();
	}

	/** How it was. */
	@PostMapping("/track/feedback")
	String said(@RequestParam(defaultValue = "") String about, HttpServletRequest request, Model model,
			HttpServletResponse response) {
		Ticket ticket = this.cookie.given(request).orElse(null);
		if (ticket == null || file(request).isEmpty()) {
			return this.late.feedback(false, request, response, model).orElse(ASKED);
		}
		this.cookie.keep(ticket, response);
		Result<CaseId> said = this.cases.say(ticket, about, CaseListController.fields(request.getParameterMap()),
				request.getRemoteAddr());
		if (said instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return status(request, "", refused.problems(), null, model);
		}
		return STATUS + "?said";
	}

	@PostMapping("/track/withdraw")
	String withdraw(HttpServletRequest request) {
		this.cookie.of(request).ifPresent((ticket) -> this.cases.withdraw(ticket, request.getRemoteAddr()));
		return STATUS;
	}

	@PostMapping("/track/erasure")
	String erasure(HttpServletRequest request) {
		this.cookie.of(request).ifPresent((ticket) -> this.erasures.ask(ticket, request.getRemoteAddr()));
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
