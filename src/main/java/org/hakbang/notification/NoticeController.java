package org.hakbang.notification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

import org.hakbang.shared.Ids;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own notices. */
@Controller
class NoticeController {

	private final NoticeBoard board;

	private final Clock clock;

	NoticeController(NoticeBoard board, Clock clock) {
		this.board = board;
		this.clock = clock;
	}

	@GetMapping("/notices")
	String notices(@RequestParam(defaultValue = "1") String page, Model model) {
		model.addAttribute("board", this.board.page(page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1));
		model.addAttribute("seen", this.clock.instant());
		return "notification/notices";
	}

	/** Reads a notice by opening what it leads to. */
	@PostMapping("/notices/open")
	String open(@RequestParam String notice) {
		return "redirect:" + this.board.read(Ids.read(notice));
	}

	@PostMapping("/notices/read")
	String read(@RequestParam String notice) {
		this.board.read(Ids.read(notice));
		return "redirect:/notices";
	}

	/** What came after the page was seen stays unread. */
	@PostMapping("/notices/read-all")
	String readAll(@RequestParam(defaultValue = "") String seen) {
		this.board.readAll(moment(seen));
		return "redirect:/notices";
	}

	private Instant moment(String seen) {
		Instant now = this.clock.instant();
		try {
			Instant moment = Instant.parse(seen);
			return moment.isBefore(now) ? moment : now;
		}
		catch (DateTimeException ex) {
			return now;
		}
	}

}
