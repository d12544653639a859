package org.hakbang.helpdesk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CasePage;
import org.hakbang.helpdesk.CaseQuery;
import org.hakbang.helpdesk.CaseSource;
import org.hakbang.helpdesk.CaseWaiting;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.helpdesk.Received;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of a desk, and entering one for somebody. */
@Controller
class CaseListController {

	private final Cases cases;

	private final CaseWaiting waiting;

	private final CaseFrame frame;

	CaseListController(Cases cases, CaseWaiting waiting, CaseFrame frame) {
		this.cases = cases;
		this.waiting = waiting;
		this.frame = frame;
	}

	@GetMapping("/desks/{key}/cases")
	String list(@PathVariable String key, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String step,
			@RequestParam(defaultValue = "") String need, @RequestParam(defaultValue = "open") String state,
			@RequestParam(defaultValue = "1") String page, Model model) {
		DeskView desk = this.frame.handled(key);
		CaseQuery query = new CaseQuery(desk.id(), q, kind, step, need,
				List.of("open", "closed", "all").contains(state) ? state : "open",
				page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
		this.frame.desk(desk, model);
		model.addAttribute("query", query);
		model.addAttribute("kinds", this.cases.kinds(desk.id()));
		model.addAttribute("open", this.cases.open(desk.id()));
		CasePage found = this.cases.page(query);
		model.addAttribute("found", found);
		model.addAttribute("waiting", this.waiting.of(found.lines()));
		return "helpdesk/cases";
	}

	@GetMapping("/desks/{key}/cases/new")
	String enter(@PathVariable String key, @RequestParam(defaultValue = "") String kind, Model model) {
		DeskView desk = this.frame.handled(key);
		List<CycleDefinition> kinds = this.cases.kinds(desk.id());
		if (kind.isEmpty() && kinds.size() > 1) {
			this.frame.desk(desk, model);
			model.addAttribute("kinds", kinds);
			return "helpdesk/new-kind";
		}
		return form(desk, kind.isEmpty() ? kinds.get(0).key() : kind, Map.of(), List.of(), model);
	}

	@PostMapping("/desks/{key}/cases")
	String receive(@PathVariable String key, @RequestParam(defaultValue = "") String kind, HttpServletRequest request,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		DeskView desk = this.frame.handled(key);
		if (kind.isEmpty()) {
			return "redirect:/desks/" + desk.key() + "/cases/new";
		}
		Map<String, List<String>> form = fields(request.getParameterMap());
		List<Problem> problems = new ArrayList<>();
		LocalDate consentOn = day(form, problems);
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, kind, form, problems, model);
		}
		Result<CaseId> received = this.cases.receive(new Received(desk.id(), kind, CaseSource.DESK, null, consentOn,
				first(form, "how"), Set.copyOf(form.getOrDefault("covers", List.of(ConsentView.HANDLING)))), form);
		if (received instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, kind, form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.received.done");
		return "redirect:" + ((Result.Done<CaseId>) received).value().page();
	}

	private String form(DeskView desk, String kind, Map<String, List<String>> form, List<Problem> problems,
			Model model) {
		this.frame.desk(desk, model);
		model.addAttribute("kind", this.cases.kind(desk.id(), kind));
		model.addAttribute("fields", form);
		model.addAttribute("problems", problems);
		return "helpdesk/new";
	}

	/** A day that is none is refused before anything is opened. */
	private static @org.jspecify.annotations.Nullable LocalDate day(Map<String, List<String>> form,
			List<Problem> problems) {
		String typed = first(form, "consentOn");
		try {
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			problems.add(Problem.of("consentOn", "intake.date"));
			return null;
		}
	}

	static Map<String, List<String>> fields(Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		parameters.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		return fields;
	}

	static String first(Map<String, List<String>> form, String name) {
		return form.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
	}

}
