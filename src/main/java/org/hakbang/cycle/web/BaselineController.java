package org.hakbang.cycle.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

/** All indicators of all steps on one page: what is already there when a cycle begins. */
@Controller
class BaselineController {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final Frame frame;

	private final Choices choices;

	private final Conflicts conflicts;

	BaselineController(Cycles cycles, CycleEvidence evidence, Frame frame, Choices choices, Conflicts conflicts) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.frame = frame;
		this.choices = choices;
		this.conflicts = conflicts;
	}

	@GetMapping("/cycles/{id}/baseline")
	String baseline(@PathVariable String id, Model model) {
		CycleView cycle = this.cycles.get(Addresses.cycle(id));
		List<Standing> standings = this.cycles.standings(cycle.id());
		return page(cycle, standings, Fields.current(standings), List.of(), List.of(), model);
	}

	@PostMapping("/cycles/{id}/baseline")
	String save(@PathVariable String id, HttpServletRequest request,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		CycleId cycleId = Addresses.cycle(id);
		List<String> codes = this.cycles.answerable(cycleId);
		Map<String, List<String>> sent = this.choices.apply(cycleId, codes, Fields.of(codes, request.getParameterMap()),
				request.getParameterMap());
		List<String> kept = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		for (Sending sending : Uploads.ofIndicators(codes, request.getParameterMap(), files)) {
			Receipt receipt = this.evidence.add(cycleId, sending);
			kept.addAll(receipt.kept());
			problems.addAll(receipt.problems());
		}
		Finishing outcome = this.cycles.answer(cycleId, codes, this.choices.touched(cycleId, current(cycleId), sent));
		CycleView cycle = this.cycles.get(cycleId);
		if (outcome instanceof Finishing.Conflicts both) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.conflicts.page(cycle, both.conflicts(), sent, Set.of(), Frame.page(cycleId) + "/baseline",
					model);
		}
		if (outcome instanceof Finishing.Refused refused) {
			problems.addAll(refused.problems());
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(cycle, this.cycles.standings(cycleId), sent, problems, kept, model);
		}
		flash.addFlashAttribute("notice", "cycle.baseline.saved");
		return "redirect:" + Frame.page(cycleId) + "/baseline";
	}

	private Map<String, Answer> current(CycleId cycle) {
		Map<String, Answer> current = new HashMap<>();
		for (Standing standing : this.cycles.standings(cycle)) {
			if (standing.answer() != null) {
				current.put(standing.indicator().code(), standing.answer());
			}
		}
		return current;
	}

	private String page(CycleView cycle, List<Standing> standings, Map<String, List<String>> fields,
			List<Problem> problems, List<String> kept, Model model) {
		this.frame.cycle(cycle, model);
		this.frame.form(cycle.territory().id(), model);
		Map<String, Standing> byCode = standings.stream()
			.collect(Collectors.toMap((standing) -> standing.indicator().code(), Function.identity()));
		Map<StepDefinition, List<Standing>> groups = new LinkedHashMap<>();
		cycle.definition()
			.steps()
			.forEach((step) -> groups.put(step,
					step.indicators()
						.stream()
						.map((indicator) -> byCode.get(indicator.code()))
						.filter(Objects::nonNull)
						.toList()));
		model.addAttribute("groups", groups);
		model.addAttribute("names", this.frame.names(Frame.inStandings(standings)));
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("kept", kept);
		return "cycle/baseline";
	}

}
