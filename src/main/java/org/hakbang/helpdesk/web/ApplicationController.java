package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.ApplicationTaskView;
import org.hakbang.helpdesk.ApplicationTasks;
import org.hakbang.helpdesk.Applications;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseTasks;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks of an application for outside money, and taking it back. */
@Controller
@RequestMapping("/cases/{id}/applications/{application}")
class ApplicationController {

	private final Applications applications;

	private final ApplicationTasks tasks;

	private final CaseFrame frame;

	ApplicationController(Applications applications, ApplicationTasks tasks, CaseFrame frame) {
		this.applications = applications;
		this.tasks = tasks;
		this.frame = frame;
	}

	@GetMapping("/tasks/{task}")
	String task(@PathVariable String id, @PathVariable String application, @PathVariable String task, Model model,
			RedirectAttributes flash) {
		CaseId file = new CaseId(Ids.read(id));
		ApplicationId of = new ApplicationId(Ids.read(application));
		if (this.tasks.finished(file, of, task)) {
			flash.addFlashAttribute("notice", "money.task.finished-already");
			return "redirect:" + file.page() + "/money";
		}
		return form(this.tasks.page(file, of, task), Map.of(), List.of(), model);
	}

	@PostMapping("/tasks/{task}")
	String finish(@PathVariable String id, @PathVariable String application, @PathVariable String task,
			HttpServletRequest request, Model model, RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = new CaseId(Ids.read(id));
		ApplicationId of = new ApplicationId(Ids.read(application));
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		CaseFinishing finishing = this.tasks.finish(file, of, task, fields);
		if (finishing instanceof CaseFinishing.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.tasks.page(file, of, task), fields, refused.problems(), model);
		}
		flash.addFlashAttribute("notice",
				(finishing instanceof CaseFinishing.Done) ? "money.task.finished" : "money.task.finished-already");
		boolean other = CaseListController.first(fields, CaseTasks.OUTCOME).equals("other-window");
		return "redirect:" + file.page() + "/money" + (other ? "#apply" : "");
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String id, @PathVariable String application,
			@RequestParam(defaultValue = "") String said, RedirectAttributes flash) {
		CaseId file = new CaseId(Ids.read(id));
		Result<ApplicationId> taken = this.applications.withdraw(file, new ApplicationId(Ids.read(application)), said);
		flash.addFlashAttribute("notice", (taken instanceof Result.Done) ? "money.withdrawn" : "money.withdrawn.not");
		return "redirect:" + file.page() + "/money";
	}

	private String form(ApplicationTaskView view, Map<String, List<String>> fields, List<Problem> problems,
			Model model) {
		if (!view.mine() && !problems.isEmpty()) {
			throw new NotFound();
		}
		this.frame.desk(view.file().desk(), model);
		model.addAttribute("view", view);
		model.addAttribute("file", view.file());
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("outcomes",
				view.definition().outcomes().stream().map(ApplicationController::option).toList());
		return "helpdesk/application-task";
	}

	private static org.hakbang.shared.Option option(Option outcome) {
		return new org.hakbang.shared.Option(outcome.id(), outcome.label().in(LocaleContextHolder.getLocale()), "");
	}

}
