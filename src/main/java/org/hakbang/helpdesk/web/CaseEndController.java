package org.hakbang.helpdesk.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.CaseClosing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.Forgetting;
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

/** The end of a case, and going on after it. */
@Controller
class CaseEndController {

	private final Cases cases;

	private final CaseClosing closing;

	private final Forgetting forgetting;

	private final CaseFrame frame;

	CaseEndController(Cases cases, CaseClosing closing, Forgetting forgetting, CaseFrame frame) {
		this.cases = cases;
		this.closing = closing;
		this.forgetting = forgetting;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/close")
	String close(@PathVariable String id, Model model) {
		return closing(this.cases.look(CaseController.read(id)), "", "", List.of(), model);
	}

	@PostMapping("/cases/{id}/close")
	String closed(@PathVariable String id, @RequestParam(defaultValue = "") String why,
			@RequestParam(defaultValue = "") String said, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.closing.close(file, why, said);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return closing(this.cases.get(file), why, said, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.closed.done");
		return "redirect:" + file.page();
	}

	private String closing(CaseView file, String why, String said, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("why", why);
		model.addAttribute("said", said);
		model.addAttribute("problems", problems);
		return "helpdesk/close";
	}

	@GetMapping("/cases/{id}/reopen")
	String reopen(@PathVariable String id, Model model) {
		return reopening(this.cases.look(CaseController.read(id)), "", "", List.of(), model);
	}

	@PostMapping("/cases/{id}/reopen")
	String reopened(@PathVariable String id, @RequestParam(defaultValue = "") String step,
			@RequestParam(defaultValue = "") String said, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.closing.reopen(file, step, said);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return reopening(this.cases.get(file), step, said, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.reopened.done");
		return "redirect:" + file.page();
	}

	@GetMapping("/cases/{id}/erase")
	String erase(@PathVariable String id, Model model) {
		return erasing(this.cases.look(CaseController.read(id)), List.of(), model);
	}

	@PostMapping("/cases/{id}/erase")
	String erased(@PathVariable String id, Model model, RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.forgetting.erase(file);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return erasing(this.cases.get(file), refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.erase.done");
		return "redirect:" + file.page();
	}

	private String erasing(CaseView file, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("problems", problems);
		return "helpdesk/erase";
	}

	private String reopening(CaseView file, String step, String said, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("step", step);
		model.addAttribute("said", said);
		model.addAttribute("problems", problems);
		return "helpdesk/reopen";
	}

}
