package org.hakbang.cycle.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Rhythm;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Reporting;
import org.hakbang.cycle.Reporting.Choosing;
import org.hakbang.cycle.ReportingView;
import org.hakbang.cycle.TaskRow;
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

/** How often a step reports: what the committee chose, and the reports so far. */
@Controller
class ReportingController {

	private final Reporting reporting;

	private final Cycles cycles;

	private final Frame frame;

	ReportingController(Reporting reporting, Cycles cycles, Frame frame) {
		this.reporting = reporting;
		this.cycles = cycles;
		this.frame = frame;
	}

	@GetMapping("/cycles/{id}/steps/{step}/reporting")
	String reporting(@PathVariable String id, @PathVariable String step, Model model) {
		ReportingView view = this.reporting.of(Addresses.cycle(id), step);
		String rhythm = (view.rhythm() != null) ? view.rhythm().key() : "";
		String first = view.latest().map((report) -> report.from().toString()).orElse("");
		return page(Addresses.cycle(id), view, new Choosing(rhythm, first, Objects.toString(view.decidedOn(), "")),
				List.of(), model);
	}

	@PostMapping("/cycles/{id}/steps/{step}/reporting")
	String choose(@PathVariable String id, @PathVariable String step, @RequestParam(defaultValue = "") String rhythm,
			@RequestParam(defaultValue = "") String firstDay, @RequestParam(defaultValue = "") String decidedOn,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		CycleId cycle = Addresses.cycle(id);
		Choosing typed = new Choosing(rhythm, firstDay, decidedOn);
		Result<CycleId> chosen = this.reporting.choose(cycle, step, typed);
		if (chosen instanceof Result.Refused<CycleId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(cycle, this.reporting.of(cycle, step), typed, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "reporting.saved");
		return "redirect:" + Frame.page(cycle) + "/steps/" + step + "/reporting";
	}

	/** The open task whose work is done on this page, to which whoever came goes back. */
	private Optional<String> task(CycleId id, ReportingView view) {
		return this.cycles.step(id, view.step().id())
			.tasks()
			.stream()
			.filter((row) -> row.progress() == TaskRow.Progress.OPEN && row.task().place().equals("reporting"))
			.map(TaskRow::id)
			.findFirst();
	}

	private String page(CycleId id, ReportingView view, Choosing typed, List<Problem> problems, Model model) {
		this.frame.cycle(this.cycles.get(id), model);
		model.addAttribute("view", view);
		model.addAttribute("offered",
				Objects.requireNonNull(view.step().repeats()).periods().stream().map(Rhythm::key).toList());
		model.addAttribute("task", task(id, view).orElse(null));
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		if (view.recordedBy() != null) {
			model.addAttribute("names", this.frame.names(List.of(view.recordedBy())));
		}
		return "cycle/reporting";
	}

}
