package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.approval.ResolutionView;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.CaseStepView;
import org.hakbang.helpdesk.CaseTaskRow;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.IntakeForm;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case: where it stands, its steps, what was told at the door and agreed to. */
@Controller
class CaseController {

	private final Cases cases;

	private final CaseDecisions decisions;

	private final CaseFrame frame;

	CaseController(Cases cases, CaseDecisions decisions, CaseFrame frame) {
		this.cases = cases;
		this.decisions = decisions;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}")
	String show(@PathVariable String id, Model model) {
		CaseView file = this.cases.look(read(id));
		this.frame.file(file, model);
		model.addAttribute("names", this.frame.names(people(file.tasks())));
		model.addAttribute("returned", this.decisions.returned(file).orElse(null));
		return "helpdesk/case";
	}

	@GetMapping("/cases/{id}/steps/{step}")
	String step(@PathVariable String id, @PathVariable String step, Model model) {
		CaseView file = this.cases.look(read(id));
		CaseStepView view = file.steps()
			.stream()
			.filter((each) -> each.step().id().equals(step))
			.findFirst()
			.orElseThrow(NotFound::new);
		List<CaseTaskRow> tasks = this.cases.tasks(file.id(), step);
		List<ResolutionView> decisions = this.decisions.of(file, view);
		this.frame.file(file, model);
		model.addAttribute("view", view);
		model.addAttribute("tasks", tasks);
		model.addAttribute("returned", (view.status() == CaseStepStatus.RETURNED) ? decisions.get(0) : null);
		model.addAttribute("decisions", decisions);
		model.addAttribute("names", this.frame.names(people(tasks)));
		return "helpdesk/step";
	}

	/** An indicator stands on the page of its step. */
	@GetMapping("/cases/{id}/indicators/{code}")
	String indicator(@PathVariable String id, @PathVariable String code) {
		CaseView file = this.cases.get(read(id));
		return file.steps()
			.stream()
			.filter((step) -> step.standings().stream().anyMatch((each) -> each.indicator().code().equals(code)))
			.findFirst()
			.map((step) -> "redirect:" + file.id().page() + "/steps/" + step.step().id() + "#" + code)
			.orElseThrow(NotFound::new);
	}

	@GetMapping("/cases/{id}/answers")
	String answers(@PathVariable String id, Model model) {
		CaseView file = this.cases.look(read(id));
		return answers(file, IntakeForm.fields(file.answers()), List.of(), model);
	}

	@PostMapping("/cases/{id}/answers")
	String correct(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		Result<CaseId> done = this.cases.correct(read(id), form);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return answers(this.cases.get(read(id)), form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.corrected.done");
		return "redirect:" + read(id).page();
	}

	private String answers(CaseView file, Map<String, List<String>> fields, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		return "helpdesk/answers";
	}

	@GetMapping("/cases/{id}/consent")
	String consent(@PathVariable String id, Model model) {
		return consent(this.cases.look(read(id)), Map.of(), List.of(), model);
	}

	@PostMapping("/cases/{id}/consent")
	String agreed(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		Result<CaseId> done = this.cases.consent(read(id), form.containsKey("withdrawn"),
				form.getOrDefault("covers", List.of()), CaseListController.first(form, "how"),
				CaseListController.first(form, "consentOn"));
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return consent(this.cases.get(read(id)), form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "case.consent.done");
		return "redirect:" + read(id).page();
	}

	private String consent(CaseView file, Map<String, List<String>> fields, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		return "helpdesk/consent";
	}

	static CaseId read(String id) {
		return new CaseId(Ids.read(id));
	}

	private static List<PersonId> people(List<CaseTaskRow> tasks) {
		return tasks.stream()
			.flatMap((task) -> Stream.of(task.assignee(), task.doneBy()))
			.filter(Objects::nonNull)
			.toList();
	}

}
