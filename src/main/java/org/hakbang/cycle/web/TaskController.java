package org.hakbang.cycle.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.Uploads;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.FinishedTaskView;
import org.hakbang.cycle.Finishing;
import org.hakbang.cycle.TaskPageView;
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

/** Working on a task: its form, its draft, its end. */
@Controller
class TaskController {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final TaskPages pages;

	private final Choices choices;

	private final Conflicts conflicts;

	private final Proposed proposed;

	TaskController(Cycles cycles, CycleEvidence evidence, TaskPages pages, Choices choices, Conflicts conflicts,
			Proposed proposed) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.pages = pages;
		this.choices = choices;
		this.conflicts = conflicts;
		this.proposed = proposed;
	}

	@GetMapping("/tasks/{id}")
	String task(@PathVariable String id, Model model) {
		Optional<FinishedTaskView> finished = this.cycles.finished(id);
		if (finished.isPresent()) {
			return this.pages.finished(finished.get(), model);
		}
		TaskPageView view = this.cycles.task(id);
		if (view.task().approval()) {
			return "redirect:" + this.pages.approval(view);
		}
		return this.pages.form(view, view.fields(), List.of(), List.of(), model);
	}

	/**
	 * {@code draft} keeps what was typed; {@code hand} too, on the way to handing the
	 * task over; {@code take} too, and puts what a help desk proposes into its field.
	 * Without any of them the task is to be finished. {@code left-open} are the advisory
	 * indicators that the person was asked about before.
	 */
	@PostMapping("/tasks/{id}")
	String save(@PathVariable String id, @RequestParam Optional<String> draft, @RequestParam Optional<String> hand,
			@RequestParam Optional<String> take,
			@RequestParam(name = "left-open", defaultValue = "") Set<String> leftOpen, HttpServletRequest request,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		if (this.cycles.finished(id).isPresent()) {
			return "redirect:/tasks/" + id;
		}
		TaskPageView before = this.cycles.task(id);
		CycleId cycle = before.cycle().id();
		List<String> codes = Fields.codes(before.standings());
		Map<String, List<String>> fields = this.choices.apply(cycle, codes, Fields.of(codes, request.getParameterMap()),
				request.getParameterMap());
		if (take.isPresent()) {
			fields = this.proposed.take(take.get(), before.standings(), before.task().territory(), fields);
		}
		Receipt receipt = this.evidence.add(cycle, Uploads.ofForm(request.getParameterMap(), files));
		if (draft.isPresent() || hand.isPresent() || take.isPresent() || !receipt.problems().isEmpty()) {
			this.cycles.saveDraft(id, fields);
			if (!receipt.problems().isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return this.pages.form(this.cycles.task(id), fields, receipt.problems(), receipt.kept(), model);
			}
			if (hand.isPresent()) {
				return "redirect:/tasks/" + id + "/hand-over";
			}
			flash.addFlashAttribute("notice", "cycle.task.draft-saved");
			return "redirect:/tasks/" + id + take.map((pressed) -> place(pressed, before)).orElse("");
		}
		return finish(id, fields, leftOpen, receipt.kept(), model, flash, response);
	}

	/** The field into which something was taken over. */
	private static String place(String pressed, TaskPageView view) {
		return view.standings()
			.stream()
			.map(Standing::indicator)
			.filter((indicator) -> pressed.startsWith(indicator.code() + "/"))
			.map((indicator) -> "#" + AnswerForm.firstField(indicator))
			.findFirst()
			.orElse("");
	}

	private String finish(String id, Map<String, List<String>> fields, Set<String> leftOpen, List<String> kept,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		Finishing outcome = this.cycles.finish(id, fields, leftOpen);
		if (outcome instanceof Finishing.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			List<Problem> problems = new ArrayList<>(refused.problems());
			return this.pages.form(this.cycles.task(id), fields, problems, kept, model);
		}
		if (outcome instanceof Finishing.LeftOpen some) {
			model.addAttribute("leftOpen", TaskPages.leftOpen(some.open()));
			return this.pages.form(this.cycles.task(id), fields, List.of(), kept, model);
		}
		if (outcome instanceof Finishing.Conflicts both) {
			response.setStatus(HttpStatus.CONFLICT.value());
			TaskPageView view = this.cycles.task(id);
			return this.conflicts.page(view.cycle(), both.conflicts(), fields, leftOpen, "/tasks/" + id, model);
		}
		if (outcome instanceof Finishing.Done done) {
			flash.addFlashAttribute("notice", done.submitted() ? "cycle.task.submitted" : "cycle.task.finished");
			if (!done.unmet().isEmpty()) {
				flash.addFlashAttribute("notice", "cycle.task.finished-unmet");
				flash.addFlashAttribute("noticeAbout", String.join(", ", Fields.codes(done.unmet())));
			}
		}
		return "redirect:/tasks/" + id;
	}

	@GetMapping("/tasks/{id}/take")
	String take(@PathVariable String id, Model model) {
		if (this.cycles.finished(id).isPresent()) {
			return "redirect:/tasks/" + id;
		}
		return this.pages.take(this.cycles.task(id), model);
	}

	@PostMapping("/tasks/{id}/take")
	String taken(@PathVariable String id, RedirectAttributes flash) {
		if (this.cycles.finished(id).isEmpty()) {
			this.cycles.claim(id);
			flash.addFlashAttribute("notice", "cycle.task.taken-over");
		}
		return "redirect:/tasks/" + id;
	}

}
