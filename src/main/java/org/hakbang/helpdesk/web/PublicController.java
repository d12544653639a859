package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.helpdesk.TrackedCase;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.PublicPages;
import org.hakbang.shared.Result;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Applying from abroad and following one's case, without an account. Nothing of what is
 * typed is kept in a session or stands in an address.
 */
@Controller
class PublicController {

	private final PublicCases cases;

	PublicController(PublicCases cases) {
		this.cases = cases;
	}

	@GetMapping("/apply")
	String desks(Model model) {
		model.addAttribute("desks", this.cases.desks());
		return "helpdesk/public/desks";
	}

	@GetMapping("/apply/{key}")
	String form(@PathVariable String key, Model model) {
		return form(this.cases.desk(key), kind(), Map.of(), List.of(), model);
	}

	@PostMapping("/apply/{key}")
	String send(@PathVariable String key, HttpServletRequest request, Model model, HttpServletResponse response) {
		DeskView desk = this.cases.desk(key);
		CycleDefinition kind = kind();
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		Result<Ticket> sent = this.cases.apply(desk, kind, form, request.getRemoteAddr());
		if (sent instanceof Result.Refused<Ticket> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, kind, form, refused.problems(), model);
		}
		// Told once, on the answer itself: a page that can be asked for again would show
		// the secret again.
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("desk", desk);
		model.addAttribute("ticket", ((Result.Done<Ticket>) sent).value());
		return "helpdesk/public/sent";
	}

	/** The first kind of case that can be applied for. */
	private CycleDefinition kind() {
		return this.cases.kinds().stream().findFirst().orElseThrow(NotFound::new);
	}

	private String form(DeskView desk, CycleDefinition kind, Map<String, List<String>> fields, List<Problem> problems,
			Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("kind", kind);
		model.addAttribute("months", kind.caseRules().kept(desk.seat().country()));
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		return "helpdesk/public/form";
	}

	@GetMapping("/track")
	String track(Model model) {
		model.addAttribute("wrong", false);
		model.addAttribute("code", "");
		return "helpdesk/public/track";
	}

	@PostMapping("/track")
	String tracked(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		TrackedCase file = this.cases.track(code, secret, request.getRemoteAddr()).orElse(null);
		if (file == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong", true);
			model.addAttribute("code", code);
			return "helpdesk/public/track";
		}
		model.addAttribute("file", file);
		model.addAttribute("secret", secret);
		return "helpdesk/public/status";
	}

	@PostMapping("/track/withdraw")
	String withdraw(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String secret,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		this.cases.withdraw(code, secret, request.getRemoteAddr());
		return tracked(code, secret, request, model, response);
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
