package org.hakbang.notification;

import org.hakbang.shared.Ids;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of the mails. */
@Controller
class MailRoomController {

	static final String PAGE = "/outgoing-mail";

	private final MailRoom room;

	MailRoomController(MailRoom room) {
		this.room = room;
	}

	@GetMapping(PAGE)
	String state(Model model) {
		model.addAttribute("room", this.room.state());
		return "notification/room";
	}

	@PostMapping(PAGE + "/again")
	String again(@RequestParam String mail, RedirectAttributes next) {
		this.room.again(Ids.read(mail));
		next.addFlashAttribute("said", "notification.room.again.said");
		return "redirect:" + PAGE;
	}

}
