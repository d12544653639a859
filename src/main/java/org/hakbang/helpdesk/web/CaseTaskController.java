package org.hakbang.helpdesk.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.Uploads;
import org.hakbang.helpdesk.CaseDocuments;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseTaskView;
import org.hakbang.helpdesk.CaseTasks;
import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks of a case. */
@Controller
class CaseTaskController {

	private final CaseTasks tasks;

	private final CaseDocuments documents;

	private final Resolutions resolutions;

	private final CaseDecisions decisions;

	private final Access access;

	private final CaseFrame frame;

	CaseTaskController(CaseTasks tasks, CaseDocuments documents, Resolutions resolutions, CaseDecisions decisions,
			Access access, CaseFrame frame) {
		this.tasks = tasks;
		this.documents = documents;
		this.resolutions = resolutions;
		this.decisions = decisions;
		this.access = access;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/tasks/{task}")
	String show(@PathVariable String id, @PathVariable String task, Model model) {
		CaseId file = CaseController.read(id);
		if (this.tasks.finished(file, task)) {
			return "redirect:" + file.page();
		}
		CaseTaskView view = this.tasks.page(file, task);
		if (view.task().approval()) {
			return "redirect:" + decide(view);
		}
		return form(view, view.fields(), List.of(), List.of(), model);
	}

	/** Where the officer decides; the case for whoever does not. */
	private String decide(CaseTaskView view) {
		return this.resolutions.of(view.task().subject(), view.step().id())
			.stream()
			.filter((resolution) -> resolution.outcome() == null)
			.findFirst()
			.map((resolution) -> "/resolutions/" + resolution.id() + (view.mine() ? "/decide" : ""))
			.orElse(view.file().id().page());
	}

	@PostMapping("/cases/{id}/tasks/{task}")
	String save(@PathVariable String id, @PathVariable String task, HttpServletRequest request,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		CaseId file = CaseController.read(id);
		if (this.tasks.finished(file, task)) {
			return "redirect:" + file.page();
		}
		CaseTaskView before = this.tasks.page(file, task);
		Map<String, List<String>> fields = fields(before, request.getParameterMap());
		Receipt receipt = this.documents.add(file, Uploads.ofForm(request.getParameterMap(), files));
		boolean draft = request.getParameter("draft") != null;
		if (draft || !receipt.problems().isEmpty()) {
			this.tasks.saveDraft(file, task, fields);
			if (!receipt.problems().isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return form(this.tasks.page(file, task), fields, receipt.problems(), receipt.kept(), model);
			}
			flash.addFlashAttribute("notice", "cycle.task.draft-saved");
			return "redirect:" + file.page() + "/tasks/" + task;
		}
		return finish(file, task, fields, receipt.kept(), model, flash, response);
	}

	private String finish(CaseId file, String task, Map<String, List<String>> fields, List<String> kept, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseFinishing outcome = this.tasks.finish(file, task, fields);
		if (outcome instanceof CaseFinishing.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.tasks.page(file, task), fields, refused.problems(), kept, model);
		}
		if (outcome instanceof CaseFinishing.Conflicts both) {
			response.setStatus(HttpStatus.CONFLICT.value());
			List<Problem> problems = both.conflicts()
				.stream()
				.map((conflict) -> Problem.of("", "case.task.conflict", conflict.theirs().indicator()))
				.toList();
			CaseTaskView view = this.tasks.page(file, task);
			model.addAttribute("theirs", both.conflicts());
			return form(view, rebased(fields, both), problems, kept, model);
		}
		if (outcome instanceof CaseFinishing.Done done) {
			flash.addFlashAttribute("notice", done.submitted() ? "case.task.submitted" : "case.task.finished");
		}
		return "redirect:" + file.page();
	}

	/** Whoever saves once more has seen what the colleague wrote. */
	private static Map<String, List<String>> rebased(Map<String, List<String>> fields, CaseFinishing.Conflicts both) {
		Map<String, List<String>> rebased = new HashMap<>(fields);
		both.conflicts()
			.forEach((conflict) -> rebased.put(conflict.theirs().indicator() + ".base",
					List.of(String.valueOf(conflict.theirs().version()))));
		return rebased;
	}

	/** The task's own page offers it. */
	@GetMapping("/cases/{id}/tasks/{task}/take")
	String take(@PathVariable String id, @PathVariable String task) {
		CaseId file = CaseController.read(id);
		return "redirect:" + file.page() + (this.tasks.finished(file, task) ? "" : "/tasks/" + task);
	}

	@PostMapping("/cases/{id}/tasks/{task}/take")
	String take(@PathVariable String id, @PathVariable String task, RedirectAttributes flash) {
		CaseId file = CaseController.read(id);
		if (this.tasks.finished(file, task)) {
			return "redirect:" + file.page();
		}
		this.tasks.claim(file, task);
		flash.addFlashAttribute("notice", "case.task.claimed");
		return "redirect:" + file.page() + "/tasks/" + task;
	}

	private static Map<String, List<String>> fields(CaseTaskView view, Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new HashMap<>();
		parameters.forEach((name, values) -> {
			boolean asked = view.standings().stream().anyMatch((each) -> name.startsWith(code(each) + "."));
			if (asked || name.equals(CaseTasks.OUTCOME)) {
				fields.put(name, Arrays.asList(values));
			}
		});
		return fields;
	}

	private String form(CaseTaskView view, Map<String, List<String>> fields, List<Problem> problems, List<String> kept,
			Model model) {
		Set<String> codes = view.standings().stream().map(CaseTaskController::code).collect(Collectors.toSet());
		List<EvidenceView> behind = this.documents.of(view.file().id())
			.stream()
			.filter((document) -> document.indicators().stream().anyMatch(codes::contains))
			.toList();
		PersonId taker = view.task().assignee();
		this.frame.file(view.file(), model);
		model.addAttribute("view", view);
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("kept", kept);
		model.addAttribute("documents", behind);
		model.addAttribute("takenByOther", taker != null && !taker.equals(this.access.actor()));
		model.addAttribute("returned",
				view.definition().submits() ? this.decisions.returned(view.file()).orElse(null) : null);
		model.addAttribute("names", this.frame.names((taker != null) ? List.of(taker) : List.of()));
		return "helpdesk/task";
	}

	private static String code(Standing standing) {
		return standing.indicator().code();
	}

}
