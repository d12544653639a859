package org.hakbang.figures;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.TakenOver;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Territories;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The numbers of a desk for a period, and what the desk is asked about itself. */
@Controller
class FiguresController {

	private final FiguresReading reading;

	private final FiguresSheet sheet;

	private final DeskAsking asking;

	private final Territories territories;

	FiguresController(FiguresReading reading, FiguresSheet sheet, DeskAsking asking, Territories territories) {
		this.reading = reading;
		this.sheet = sheet;
		this.asking = asking;
		this.territories = territories;
	}

	@GetMapping("/desks/{key}/figures")
	String figures(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String view, Model model) {
		model.addAttribute("view", this.reading.view(key, kind, period, view.equals("exact")));
		return "figures/figures";
	}

	/** As numbers leave the desk, for its own people too. */
	@GetMapping("/desks/{key}/figures/figures.csv")
	void csv(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, HttpServletResponse response) throws IOException {
		FiguresView view = this.reading.view(key, kind, period, false);
		if (view.exact()) {
			throw new NotFound();
		}
		this.sheet.exporting(view);
		String name = view.desk().key() + "-" + view.definition().key() + "-" + view.period().key() + "-figures.csv";
		try (Sheets out = Sheets.csv(Sheets.begin(response, name, "text/csv"))) {
			this.sheet.rows(view).forEach(out::row);
		}
	}

	@GetMapping("/desks/{key}/figures/answers")
	String answers(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, Model model) {
		DeskAsking.Form form = this.asking.form(key, kind, period);
		return page(form, form.fields(), List.of(), model);
	}

	@PostMapping("/desks/{key}/figures/answers")
	String answer(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		DeskAsking.Form form = this.asking.form(key, kind, period);
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		String taken = request.getParameter("take");
		if (taken != null) {
			model.addAttribute("notice", "figures.proposed.taken");
			return page(form, take(form, taken, fields), List.of(), model);
		}
		Result<Period> result = this.asking.answer(key, kind, period, fields);
		if (result instanceof Result.Refused<Period> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(form, rebased(form, fields, refused.problems()), refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "figures.answers.saved");
		return "redirect:" + form.back();
	}

	/** Whoever saves once more has seen what the colleague wrote. */
	private static Map<String, List<String>> rebased(DeskAsking.Form form, Map<String, List<String>> fields,
			List<Problem> problems) {
		if (problems.stream().noneMatch((problem) -> problem.field().isEmpty())) {
			return fields;
		}
		Map<String, List<String>> rebased = new LinkedHashMap<>(fields);
		form.standings()
			.forEach((standing) -> rebased.put(standing.indicator().code() + ".base",
					List.of(String.valueOf(standing.seen()))));
		return rebased;
	}

	private static Map<String, List<String>> take(DeskAsking.Form form, String taken,
			Map<String, List<String>> fields) {
		Map<String, List<String>> filled = fields;
		for (Standing standing : form.standings()) {
			Indicator indicator = standing.indicator();
			filled = TakenOver.apply(taken, indicator, form.proposals().getOrDefault(indicator.code(), List.of()),
					filled);
		}
		return filled;
	}

	private String page(DeskAsking.Form form, Map<String, List<String>> fields, List<Problem> problems, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("proposals", form.proposals());
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("home", String.join("", fields.getOrDefault(DeskAsking.HOME, List.of())));
		model.addAttribute("places",
				form.places().stream().map((place) -> Option.of(place.id().key(), place.name())).toList());
		model.addAttribute("country", this.territories.country(form.desk().seat()));
		return "figures/answers";
	}

}
