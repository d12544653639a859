package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMessages;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ErasureView;
import org.hakbang.helpdesk.Erasures;
import org.hakbang.helpdesk.MessageLine;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
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

/**
 * Between the desk and an applicant who follows the case without an account: messages,
 * pieces that are asked for, and the wish to be forgotten.
 */
@Controller
class OutsideController {

	private final Cases cases;

	private final CaseMessages messages;

	private final Erasures erasures;

	private final CaseFrame frame;

	OutsideController(Cases cases, CaseMessages messages, Erasures erasures, CaseFrame frame) {
		this.cases = cases;
		this.messages = messages;
		this.erasures = erasures;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/messages")
	String show(@PathVariable String id, Model model) {
		return show(this.cases.look(CaseController.read(id)), "", "", UUID.randomUUID(), List.of(), model);
	}

	@PostMapping("/cases/{id}/messages")
	String write(@PathVariable String id, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String piece, @RequestParam(defaultValue = "") String once, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.messages.write(file, text, piece, TrackController.once(once));
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(this.cases.get(file), text, piece, TrackController.once(once), refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "outside.written.done");
		return "redirect:" + file.page() + "/messages";
	}

	private String show(CaseView file, String text, String piece, UUID once, List<Problem> problems, Model model) {
		if (!this.messages.followed(file.id())) {
			throw new NotFound();
		}
		List<MessageLine> lines = this.messages.of(file.id());
		this.frame.file(file, model);
		model.addAttribute("lines", lines);
		model.addAttribute("names", this.frame.names(lines.stream().map(MessageLine::by).toList()));
		model.addAttribute("text", text);
		model.addAttribute("piece", piece);
		model.addAttribute("once", once);
		model.addAttribute("problems", problems);
		return "helpdesk/messages";
	}

	@PostMapping("/cases/{id}/messages/read")
	String read(@PathVariable String id, RedirectAttributes flash) {
		CaseId file = CaseController.read(id);
		this.messages.read(file);
		flash.addFlashAttribute("notice", "outside.read.done");
		return "redirect:" + file.page() + "/messages";
	}

	@PostMapping("/cases/{id}/messages/{message}/received")
	String received(@PathVariable String id, @PathVariable String message, RedirectAttributes flash) {
		CaseId file = CaseController.read(id);
		this.messages.received(file, Ids.read(message));
		flash.addFlashAttribute("notice", "outside.received.done");
		return "redirect:" + file.page() + "/messages";
	}

	@GetMapping("/cases/{id}/erasure")
	String erasure(@PathVariable String id, Model model) {
		return erasure(this.cases.look(CaseController.read(id)), "", "", List.of(), model);
	}

	@PostMapping("/cases/{id}/erasure")
	String answered(@PathVariable String id, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String why, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> done = this.erasures.answer(file, answer, why);
		if (done instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return erasure(this.cases.get(file), answer, why, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "outside.erasure.done");
		return "redirect:" + file.page();
	}

	private String erasure(CaseView file, String answer, String why, List<Problem> problems, Model model) {
		ErasureView request = this.erasures.of(file.id()).filter(ErasureView::pending).orElseThrow(NotFound::new);
		this.frame.file(file, model);
		model.addAttribute("request", request);
		model.addAttribute("answers", this.frame.erasureAnswers());
		model.addAttribute("answer", answer);
		model.addAttribute("why", why);
		model.addAttribute("problems", problems);
		return "helpdesk/erasure";
	}

}
