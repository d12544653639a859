package org.hakbang.inbox;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page after signing in. Which list and which page of it stand in the address.
 */
@Controller
class InboxController {

	private final Inbox inbox;

	InboxController(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping("/inbox")
	String inbox(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "1") String page,
			Model model) {
		model.addAttribute("inbox", this.inbox.page(Tab.ofKey(tab), number(page)));
		model.addAttribute("tabs", Tab.values());
		return "inbox/inbox";
	}

	private static int number(String page) {
		return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
	}

}
