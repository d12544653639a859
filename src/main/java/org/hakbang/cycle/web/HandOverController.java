package org.hakbang.cycle.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.TaskPageView;
import org.hakbang.shared.Forbidden;
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

/** Handing an open task to a colleague, or back to all who can do it. */
@Controller
class HandOverController {

	private final Cycles cycles;

	private final TaskPages pages;

	HandOverController(Cycles cycles, TaskPages pages) {
		this.cycles = cycles;
		this.pages = pages;
	}

	@GetMapping("/tasks/{id}/hand-over")
	String ask(@PathVariable String id, Model model) {
		if (this.cycles.finished(id).isPresent()) {
			return "redirect:/tasks/" + id;
		}
		return page(this.cycles.task(id), Map.of("draft", "yes"), List.of(), model);
	}

	@PostMapping("/tasks/{id}/hand-over")
	String handOver(@PathVariable String id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String note, @RequestParam Optional<String> draft, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Result<Boolean> handed = this.cycles.handOver(id, to, note, draft.isPresent());
		return answer(id, handed, "cycle.hand-over.done",
				Map.of("to", to, "note", note, "draft", draft.map((yes) -> "yes").orElse("")), model, flash, response);
	}

	@PostMapping("/tasks/{id}/give-back")
	String giveBack(@PathVariable String id, Model model, RedirectAttributes flash, HttpServletResponse response) {
		return answer(id, this.cycles.giveBack(id), "cycle.give-back.done", Map.of(), model, flash, response);
	}

	private String answer(String id, Result<Boolean> outcome, String notice, Map<String, String> typed, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		if (outcome instanceof Result.Refused<Boolean> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.cycles.task(id), typed, refused.problems(), model);
		}
		if (((Result.Done<Boolean>) outcome).value()) {
			flash.addFlashAttribute("notice", notice);
		}
		return "redirect:/tasks/" + id;
	}

	private String page(TaskPageView view, Map<String, String> typed, List<Problem> problems, Model model) {
		if (!view.mine() || view.task().approval()) {
			throw new Forbidden();
		}
		return this.pages.handOver(view, typed, problems, model);
	}

}
