package org.hakbang.cycle.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Uploads;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.shared.PagePlace;
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

/** One indicator at any time: its answer, its documents and all that was said before. */
@Controller
class IndicatorController {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final Frame frame;

	private final Choices choices;

	private final Conflicts conflicts;

	private final Proposed proposed;

	IndicatorController(Cycles cycles, CycleEvidence evidence, Frame frame, Choices choices, Conflicts conflicts,
			Proposed proposed) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.frame = frame;
		this.choices = choices;
		this.conflicts = conflicts;
		this.proposed = proposed;
	}

	@GetMapping("/cycles/{id}/indicators/{code}")
	String indicator(@PathVariable String id, @PathVariable String code, Model model) {
		CycleView cycle = this.cycles.get(Addresses.cycle(id));
		Standing standing = this.cycles.standing(cycle.id(), code);
		return page(cycle, standing, Fields.current(List.of(standing)), List.of(), List.of(), model);
	}

	@PostMapping("/cycles/{id}/indicators/{code}")
	String answer(@PathVariable String id, @PathVariable String code, HttpServletRequest request,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		CycleId cycleId = Addresses.cycle(id);
		Standing before = this.cycles.standing(cycleId, code);
		List<String> codes = List.of(code);
		Receipt receipt = Receipt.NONE;
		for (Sending sending : Uploads.ofIndicators(codes, request.getParameterMap(), files)) {
			receipt = this.evidence.add(cycleId, sending);
		}
		Map<String, List<String>> fields = this.choices.apply(cycleId, codes,
				Fields.of(codes, request.getParameterMap()), request.getParameterMap());
		CycleView cycle = this.cycles.get(cycleId);
		String taken = request.getParameter("take");
		if (taken != null) {
			model.addAttribute("notice", "figures.proposed.taken");
			return page(cycle, this.cycles.standing(cycleId, code),
					this.proposed.take(taken, List.of(before), cycle.territory().id(), fields), receipt.problems(),
					receipt.kept(), model);
		}
		Finishing outcome = this.cycles.answer(cycleId, codes, fields);
		if (outcome instanceof Finishing.Conflicts both) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.conflicts.page(cycle, both.conflicts(), fields, Set.of(),
					Frame.page(cycleId) + "/indicators/" + code, model);
		}
		List<Problem> problems = new ArrayList<>();
		if (outcome instanceof Finishing.Refused refused) {
			problems.addAll(refused.problems());
		}
		problems.addAll(receipt.problems());
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(cycle, this.cycles.standing(cycleId, code), fields, problems, receipt.kept(), model);
		}
		flash.addFlashAttribute("notice", "cycle.answer.saved");
		return "redirect:" + Frame.page(cycleId) + "/indicators/" + code;
	}

	private String page(CycleView cycle, Standing standing, Map<String, List<String>> fields, List<Problem> problems,
			List<String> kept, Model model) {
		String code = standing.indicator().code();
		List<Answer> history = this.cycles.history(cycle.id(), code);
		List<PersonId> people = new ArrayList<>(Frame.inStandings(List.of(standing)));
		people.addAll(Frame.inAnswers(history));
		this.frame.cycle(cycle, model);
		this.frame.form(cycle.territory().id(), model);
		model.addAttribute("names", this.frame.names(people));
		StepDefinition step = cycle.definition().stepOf(code).orElseThrow();
		this.frame.parts(new PagePlace.OfIndicator(cycle.territory().id(), cycle.id().subject(), step.id(), code),
				model);
		model.addAttribute("step", step);
		model.addAttribute("standing", standing);
		model.addAttribute("proposals", this.proposed.of(List.of(standing), cycle.territory().id()));
		model.addAttribute("history", history);
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("kept", kept);
		return "cycle/indicator";
	}

}
