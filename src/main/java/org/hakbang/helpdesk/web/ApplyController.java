package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.CaseRules.Part;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDrafts;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Applying from abroad, without an account and without JavaScript: one agrees, writes
 * part by part, looks it over and sends. Nothing of what is typed stands in an address or
 * in a session.
 */
@Controller
class ApplyController {

	/** Whoever holds no good code and secret is asked for them there. */
	static final String ASKED = "redirect:/track?again";

	private final PublicCases cases;

	private final PublicDrafts drafts;

	private final BrowserDrafts browser;

	private final LatePage late;

	private final TicketCookie cookie;

	ApplyController(PublicCases cases, PublicDrafts drafts, BrowserDrafts browser, LatePage late, TicketCookie cookie) {
		this.cases = cases;
		this.drafts = drafts;
		this.browser = browser;
		this.late = late;
		this.cookie = cookie;
	}

	@GetMapping("/apply")
	String desks(@RequestParam("thrown-away") Optional<String> thrownAway, Model model) {
		model.addAttribute("desks", this.cases.desks());
		model.addAttribute("thrownAway", thrownAway.isPresent());
		return "helpdesk/public/desks";
	}

	@GetMapping("/apply/{key}")
	String start(@PathVariable String key, @RequestParam(defaultValue = "") String kind, HttpServletRequest request,
			Model model) {
		DeskView desk = this.cases.desk(key);
		model.addAttribute("begun", this.browser.of(key, request).orElse(null));
		return start(desk, kind, List.of(), List.of(), model);
	}

	@PostMapping("/apply/{key}")
	String begin(@PathVariable String key, @RequestParam(defaultValue = "") String kind, HttpServletRequest request,
			Model model, HttpServletResponse response) {
		DeskView desk = this.cases.desk(key);
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		List<String> covers = form.getOrDefault("covers", List.of());
		List<CycleDefinition> kinds = this.cases.kinds();
		CycleDefinition wanted = kinds.stream()
			.filter((each) -> kinds.size() == 1 || each.key().equals(kind))
			.findFirst()
			.orElse(null);
		if (wanted == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return start(desk, kind, covers, List.of(Problem.of("kind", "apply.kind-missing")), model);
		}
		Result<Ticket> begun = this.drafts.begin(desk, wanted, form, request.getRemoteAddr());
		if (begun instanceof Result.Refused<Ticket> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return start(desk, kind, covers, refused.problems(), model);
		}
		this.cookie.keep(((Result.Done<Ticket>) begun).value(), response);
		return "redirect:/apply/" + desk.key() + "/code";
	}

	private String start(DeskView desk, String kind, List<String> covers, List<Problem> problems, Model model) {
		Locale reader = LocaleContextHolder.getLocale();
		List<CycleDefinition> kinds = this.cases.kinds();
		model.addAttribute("desk", desk);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", kinds.stream()
			.map((each) -> new Option(each.key(), each.title().in(reader), each.caseRules().summary().in(reader)))
			.toList());
		model.addAttribute("minutes",
				kinds.stream().mapToInt((each) -> minutes(each.caseRules().intake())).max().orElse(0));
		model.addAttribute("months",
				kinds.stream().mapToInt((each) -> each.caseRules().kept(desk.seat().country())).max().orElse(0));
		model.addAttribute("covers", covers);
		model.addAttribute("problems", problems);
		return "helpdesk/public/start";
	}

	private static int minutes(List<Part> parts) {
		return parts.stream().mapToInt(Part::minutes).sum();
	}

	/** What to write down, before the first question and whenever one leaves. */
	@GetMapping("/apply/{key}/code")
	String code(@PathVariable String key, @RequestParam Optional<String> saved, HttpServletRequest request,
			Model model) {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		if (draft == null) {
			return ASKED;
		}
		frame(draft, model);
		model.addAttribute("saved", saved.isPresent());
		return "helpdesk/public/code";
	}

	@GetMapping("/apply/{key}/parts/{number}")
	String part(@PathVariable String key, @PathVariable String number, HttpServletRequest request, Model model) {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		if (draft == null) {
			return ASKED;
		}
		return part(draft, BrowserDrafts.number(number, draft.parts().size()), List.of(), model);
	}

	/**
	 * Keeps what was typed whatever it is, also when code and secret have to be given
	 * once more, then goes where the button says: {@code next}, {@code back} or
	 * {@code later}. Only who goes on is told what is wrong.
	 */
	@PostMapping("/apply/{key}/parts/{number}")
	String save(@PathVariable String key, @PathVariable String number, @RequestParam(defaultValue = "next") String go,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		PublicDraft before = this.browser.of(key, request).orElse(null);
		if (before == null) {
			return this.late.part(key, number, false, request, response, model).orElse(ASKED);
		}
		int at = BrowserDrafts.number(number, before.parts().size());
		Part part = before.parts().get(at - 1);
		if (!this.drafts.save(before, part, CaseListController.fields(request.getParameterMap()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return part(before, at, List.of(Problem.of("", "apply.too-many")), model);
		}
		this.cookie.keep(before.ticket(), response);
		String here = "redirect:/apply/" + key;
		if (go.equals("later")) {
			return here + "/code?saved";
		}
		if (go.equals("back")) {
			return (at > 1) ? here + "/parts/" + (at - 1) : here + "/code";
		}
		PublicDraft draft = this.browser.of(key, request).orElse(before);
		List<Problem> problems = this.drafts.problems(draft, part);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return part(draft, at, problems, model);
		}
		return (at < draft.parts().size()) ? here + "/parts/" + (at + 1) : here + "/files";
	}

	private String part(PublicDraft draft, int at, List<Problem> problems, Model model) {
		frame(draft, model);
		model.addAttribute("at", at);
		model.addAttribute("part", draft.parts().get(at - 1));
		model.addAttribute("fields", draft.fields());
		model.addAttribute("problems", problems);
		return "helpdesk/public/part";
	}

	@GetMapping("/apply/{key}/check")
	String check(@PathVariable String key, HttpServletRequest request, Model model) {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		return (draft != null) ? check(draft, List.of(), model) : ASKED;
	}

	@PostMapping("/apply/{key}/check")
	String send(@PathVariable String key, HttpServletRequest request, Model model, HttpServletResponse response) {
		Ticket ticket = this.cookie.of(request).orElse(null);
		if (ticket == null) {
			return ASKED;
		}
		Result<Ticket> sent = this.drafts.send(ticket, CaseListController.fields(request.getParameterMap()),
				request.getRemoteAddr());
		if (sent instanceof Result.Refused<Ticket> refused) {
			PublicDraft draft = this.browser.of(key, request).orElse(null);
			if (draft == null) {
				return ASKED;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return check(draft,
					refused.problems()
						.stream()
						.filter((each) -> each.field().isEmpty() || each.field().equals("files"))
						.toList(),
					model);
		}
		this.cookie.keep(ticket, response);
		return "redirect:/track/sent";
	}

	private String check(PublicDraft draft, List<Problem> problems, Model model) {
		List<Checked> parts = draft.parts()
			.stream()
			.map((part) -> new Checked(part, this.drafts.problems(draft, part)))
			.toList();
		frame(draft, model);
		model.addAttribute("parts", parts);
		model.addAttribute("ready", parts.stream().allMatch((part) -> part.problems().isEmpty()));
		model.addAttribute("problems", problems);
		return "helpdesk/public/check";
	}

	/**
	 * A part as it is looked over.
	 *
	 * @param problems what is missing or wrong in it
	 */
	record Checked(Part part, List<Problem> problems) {

		public boolean wrong(String field) {
			return this.problems.stream().anyMatch((problem) -> problem.field().equals(field));
		}

	}

	/** Shreds what was typed, at once. */
	@PostMapping("/apply/{key}/throw-away")
	String throwAway(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
		this.browser.of(key, request).ifPresent(this.drafts::throwAway);
		this.cookie.forget(response);
		return "redirect:/apply?thrown-away";
	}

	private void frame(PublicDraft draft, Model model) {
		model.addAttribute("desk", draft.desk());
		model.addAttribute("draft", draft);
	}

}
