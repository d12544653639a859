package org.hakbang.cycle.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.cycle.CycleClosing;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
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

/** Closing a cycle with a summary. */
@Controller
class ClosingController {

	private final CycleClosing closing;

	private final Cycles cycles;

	private final Frame frame;

	ClosingController(CycleClosing closing, Cycles cycles, Frame frame) {
		this.closing = closing;
		this.cycles = cycles;
		this.frame = frame;
	}

	@GetMapping("/cycles/{id}/close")
	String close(@PathVariable String id, Model model) {
		CycleId cycle = Addresses.cycle(id);
		this.closing.require(cycle);
		return page(cycle, "", "", List.of(), model);
	}

	@PostMapping("/cycles/{id}/close")
	String closed(@PathVariable String id, @RequestParam(defaultValue = "") String achieved,
			@RequestParam(defaultValue = "") String goesOn, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CycleId cycle = Addresses.cycle(id);
		Result<CycleId> result = this.closing.close(cycle, achieved, goesOn);
		if (result instanceof Result.Refused<CycleId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(cycle, achieved, goesOn, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "closing.saved");
		return "redirect:" + Frame.page(cycle);
	}

	private String page(CycleId cycle, String achieved, String goesOn, List<Problem> problems, Model model) {
		this.frame.cycle(this.cycles.get(cycle), model);
		model.addAttribute("possible", this.closing.possible(cycle));
		model.addAttribute("ends", this.closing.ends(cycle));
		model.addAttribute("achieved", achieved);
		model.addAttribute("goesOn", goesOn);
		model.addAttribute("problems", problems);
		return "cycle/close";
	}

}
