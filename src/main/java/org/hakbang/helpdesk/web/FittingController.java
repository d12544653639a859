package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.directory.Amount;
import org.hakbang.directory.Directory;
import org.hakbang.directory.Fit;
import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.CaseFitting;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which windows of the directory fit a case, and applying to one. */
@Controller
@RequestMapping("/cases/{id}/windows")
class FittingController {

	private final Cases cases;

	private final CaseFitting fitting;

	private final Directory directory;

	private final CaseFrame frame;

	FittingController(Cases cases, CaseFitting fitting, Directory directory, CaseFrame frame) {
		this.cases = cases;
		this.fitting = fitting;
		this.directory = directory;
		this.frame = frame;
	}

	@GetMapping
	String windows(@PathVariable String id, Model model) {
		CaseView file = page(this.cases.look(CaseController.read(id)), model);
		model.addAttribute("fits", this.fitting.of(file.id()));
		return "helpdesk/windows";
	}

	@GetMapping("/{window}")
	String window(@PathVariable String id, @PathVariable String window, Model model) {
		CaseView file = this.cases.look(CaseController.read(id));
		Amount asked = this.fitting.requested(file.id());
		Fit fit = this.fitting.of(file.id(), Ids.read(window));
		boolean known = asked != null && asked.currency().equals(fit.window().data().currency());
		return window(file, fit, known ? asked.amount().stripTrailingZeros().toPlainString() : "", List.of(), model);
	}

	@PostMapping("/{window}")
	String apply(@PathVariable String id, @PathVariable String window, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		UUID read = Ids.read(window);
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		Result<ApplicationId> begun = this.fitting.apply(file, read, fields);
		if (begun instanceof Result.Refused<ApplicationId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return window(this.cases.get(file), this.fitting.of(file, read),
					CaseListController.first(fields, "requested"), refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "money.window.applied");
		return "redirect:" + file.page() + "/money#applications";
	}

	private String window(CaseView file, Fit fit, String requested, List<Problem> problems, Model model) {
		page(file, model);
		model.addAttribute("fit", fit);
		model.addAttribute("requested", requested);
		model.addAttribute("problems", problems);
		return "helpdesk/window";
	}

	private CaseView page(CaseView file, Model model) {
		this.frame.desk(file.desk(), model);
		model.addAttribute("file", file);
		String country = file.desk().seat().country();
		model.addAttribute("directoryOf", country);
		model.addAttribute("staleBefore", this.directory.staleBefore(country));
		return file;
	}

}
