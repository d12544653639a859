package org.hakbang.notification;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.Result;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How one wants to be told, chosen on the page of one's account. */
@Controller
class MailChoiceController {

	private final MailChoices choices;

	private final MailChoicePart part;

	MailChoiceController(MailChoices choices, MailChoicePart part) {
		this.choices = choices;
		this.part = part;
	}

	@PostMapping("/account/mails")
	String choose(@RequestParam(defaultValue = "") String choice, RedirectAttributes next, Model model,
			HttpServletResponse response) {
		if (this.choices.choose(choice) instanceof Result.Refused<MailChoice> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("data", this.part.data("", refused.problems()));
			return "notification/choice";
		}
		next.addFlashAttribute("said", "notification.choice.saved");
		return "redirect:/account";
	}

}
