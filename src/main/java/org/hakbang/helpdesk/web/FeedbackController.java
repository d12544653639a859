package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.CaseFeedback;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
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

/**
 * What people say after a service: written down for somebody on the telephone, and
 * counted for the desk.
 */
@Controller
class FeedbackController {

	private final Cases cases;

	private final CaseFeedback feedback;

	private final CaseFrame frame;

	FeedbackController(Cases cases, CaseFeedback feedback, CaseFrame frame) {
		this.cases = cases;
		this.feedback = feedback;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/feedback")
	String ask(@PathVariable String id, Model model) {
		return ask(this.cases.look(CaseController.read(id)), Map.of(), List.of(), model);
	}

	@PostMapping("/cases/{id}/feedback")
	String said(@PathVariable String id, @RequestParam(defaultValue = "") String about, HttpServletRequest request,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		Result<CaseId> done = this.feedback.note(file, about, form);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return ask(this.cases.get(file), form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "feedback.done");
		return "redirect:" + file.page();
	}

	private String ask(CaseView file, Map<String, List<String>> fields, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("about", this.feedback.about(file.id()).orElse(""));
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		return "helpdesk/feedback";
	}

	@GetMapping("/desks/{key}/feedback")
	String counted(@PathVariable String key, Model model) {
		DeskView desk = this.frame.handled(key);
		this.frame.desk(desk, model);
		model.addAttribute("counted", this.feedback.counted(desk.id()));
		return "helpdesk/feedback-counts";
	}

}
