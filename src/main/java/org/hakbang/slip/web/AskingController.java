package org.hakbang.slip.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.FormUpload;
import org.hakbang.cycle.CycleId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.slip.AskingPage;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipId;
import org.hakbang.slip.Slips;
import org.hakbang.slip.TakingIn;

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

/** Asking the offices for a cycle, and finding what came back. */
@Controller
class AskingController {

	private final Slips slips;

	private final TakingIn taking;

	private final SlipFrame frame;

	AskingController(Slips slips, TakingIn taking, SlipFrame frame) {
		this.slips = slips;
		this.taking = taking;
		this.frame = frame;
	}

	/**
	 * {@code code}: what somebody read off a slip; {@code step}: which steps to ask
	 * about.
	 */
	@GetMapping("/cycles/{id}/slips")
	String asking(@PathVariable String id, @RequestParam Optional<Set<String>> step,
			@RequestParam Optional<String> code, Model model, HttpServletResponse response) {
		AskingPage page = this.slips.asking(cycle(id), step.orElse(Set.of()));
		String typed = code.orElse("").strip();
		if (typed.isEmpty()) {
			return this.frame.asking(page, Map.of(), List.of(), model);
		}
		Optional<Slip> found = this.slips.find(typed);
		if (found.isPresent()) {
			return "redirect:/slips/" + found.get().id();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.frame.asking(page, Map.of("code", List.of(typed)),
				List.of(Problem.of("code", "slip.error.code", typed)), model);
	}

	@PostMapping("/cycles/{id}/slips")
	String ask(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Map<String, List<String>> fields = SlipForm.fields(request.getParameterMap());
		Result<List<Slip>> asked = this.slips.ask(cycle(id), fields);
		if (asked instanceof Result.Refused<List<Slip>> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.frame.asking(
					this.slips.asking(cycle(id), new HashSet<>(fields.getOrDefault("step", List.of()))), fields,
					refused.problems(), model);
		}
		List<Slip> made = ((Result.Done<List<Slip>>) asked).value();
		flash.addFlashAttribute("made", made.size());
		flash.addFlashAttribute("mailed", (int) made.stream().filter((slip) -> !slip.email().isEmpty()).count());
		flash.addFlashAttribute("print", made.stream().map((slip) -> slip.id().toString()).toList());
		return "redirect:/cycles/" + cycle(id) + "/slips";
	}

	/** A returned sheet: the code in it says which slip it is. */
	@PostMapping("/cycles/{id}/slips/sheet")
	String sheet(@PathVariable String id, @RequestParam MultiValueMap<String, MultipartFile> files, Model model,
			HttpServletResponse response) throws IOException {
		CycleId cycle = cycle(id);
		List<Evidences.Upload> uploads = FormUpload.all(files, "sheet");
		this.slips.asking(cycle, Set.of());
		Result<SlipId> taken = uploads.isEmpty() ? Result.refused(Problem.of("sheet", "slip.error.sheet-missing"))
				: this.taking.sheet(cycle, uploads.get(0));
		if (taken instanceof Result.Refused<SlipId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.frame.asking(this.slips.asking(cycle, Set.of()), Map.of(), refused.problems(), model);
		}
		return "redirect:/slips/" + ((Result.Done<SlipId>) taken).value();
	}

	/** Slips to print: those named, else all that are with the offices. */
	@GetMapping("/cycles/{id}/slips/paper")
	String paper(@PathVariable String id, @RequestParam Optional<Set<UUID>> slip, Model model) {
		AskingPage page = this.slips.asking(cycle(id), Set.of());
		Set<UUID> named = slip.orElse(Set.of());
		List<Slip> printed = page.slips()
			.stream()
			.filter((each) -> named.isEmpty() ? each.status().key().equals("open") : named.contains(each.id().value()))
			.toList();
		this.frame.place(page.cycle(), model);
		model.addAttribute("slips", printed);
		return "slip/paper";
	}

	private static CycleId cycle(String word) {
		return new CycleId(Ids.read(word));
	}

}
