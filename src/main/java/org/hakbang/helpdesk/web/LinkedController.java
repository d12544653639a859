package org.hakbang.helpdesk.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.LinkedCases;
import org.hakbang.shared.Ids;
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

/** The cases of an association's members, or of a household. */
@Controller
class LinkedController {

	private final Cases cases;

	private final LinkedCases linked;

	private final CaseFrame frame;

	LinkedController(Cases cases, LinkedCases linked, CaseFrame frame) {
		this.cases = cases;
		this.linked = linked;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/linked")
	String show(@PathVariable String id, Model model) {
		return page(this.cases.look(CaseController.read(id)), "", List.of(), model);
	}

	@PostMapping("/cases/{id}/linked")
	String link(@PathVariable String id, @RequestParam(defaultValue = "") String code, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.linked.link(file, code);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.cases.get(file), code, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "linked.done");
		return "redirect:" + file.page() + "/linked";
	}

	@PostMapping("/cases/{id}/linked/{tie}/end")
	String end(@PathVariable String id, @PathVariable String tie, RedirectAttributes flash) {
		CaseId file = CaseController.read(id);
		this.linked.end(file, Ids.read(tie));
		flash.addFlashAttribute("notice", "linked.ended");
		return "redirect:" + file.page() + "/linked";
	}

	private String page(CaseView file, String code, List<Problem> problems, Model model) {
		this.frame.desk(file.desk(), model);
		model.addAttribute("file", file);
		model.addAttribute("group", this.linked.group(file.id()));
		model.addAttribute("linked", this.linked.of(file.id()));
		model.addAttribute("code", code);
		model.addAttribute("problems", problems);
		return "helpdesk/linked";
	}

}
