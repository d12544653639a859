package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.LostSecrets;
import org.hakbang.helpdesk.SecretView;
import org.hakbang.helpdesk.Ticket;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another secret for an applicant who lost theirs. */
@Controller
class SecretController {

	private final Cases cases;

	private final LostSecrets secrets;

	private final CaseFrame frame;

	SecretController(Cases cases, LostSecrets secrets, CaseFrame frame) {
		this.cases = cases;
		this.secrets = secrets;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/secret")
	String show(@PathVariable String id, Model model) {
		return show(this.cases.look(CaseController.read(id)), "", "", UUID.randomUUID(), List.of(), model);
	}

	/**
	 * Tells the secret on the answer itself: a page that can be asked for again would
	 * have to keep it.
	 */
	@PostMapping("/cases/{id}/secret")
	String give(@PathVariable String id, @RequestParam(defaultValue = "") String checked,
			@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String once, Model model,
			HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<Ticket> given = this.secrets.give(file, checked, words, TrackController.once(once));
		if (given instanceof Result.Refused<Ticket> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(this.cases.get(file), checked, words, UUID.randomUUID(), refused.problems(), model);
		}
		this.frame.file(this.cases.get(file), model);
		model.addAttribute("ticket", ((Result.Done<Ticket>) given).value());
		return "helpdesk/secret-given";
	}

	private String show(CaseView file, String checked, String words, UUID once, List<Problem> problems, Model model) {
		List<SecretView> given = this.secrets.of(file.id());
		this.frame.file(file, model);
		model.addAttribute("given", given);
		model.addAttribute("names", this.frame.names(given.stream().map(SecretView::by).toList()));
		model.addAttribute("checks", this.frame.options("outside.secret.checked.", LostSecrets.CHECKS));
		model.addAttribute("checked", checked);
		model.addAttribute("words", words);
		model.addAttribute("once", once);
		model.addAttribute("problems", problems);
		return "helpdesk/secret";
	}

}
