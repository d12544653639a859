package org.hakbang.notification;

import java.util.UUID;

import org.hakbang.shared.NotFound;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The mailbox of the demonstration: every mail that would have left, for everybody who
 * looks around. Outside the demonstration it does not exist.
 */
@Controller
@ConditionalOnBooleanProperty("hakbang.demo")
class MailboxController {

	private static final int PAGE_SIZE = 20;

	private final MailRoomRows lines;

	private final OutboxRows mails;

	MailboxController(MailRoomRows lines, OutboxRows mails) {
		this.lines = lines;
		this.mails = mails;
	}

	@GetMapping("/mailbox")
	String all(@RequestParam(defaultValue = "1") String page, Model model) {
		int pages = Math.max(1, (this.lines.count() + PAGE_SIZE - 1) / PAGE_SIZE);
		int shown = page.matches("[0-9]{1,6}") ? Math.min(Math.max(Integer.parseInt(page), 1), pages) : 1;
		model.addAttribute("mails", this.lines.page((shown - 1) * PAGE_SIZE, PAGE_SIZE));
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		return "notification/mailbox";
	}

	@GetMapping("/mailbox/{id}")
	String one(@PathVariable UUID id, Model model) {
		model.addAttribute("mail", this.mails.find(id).orElseThrow(NotFound::new));
		model.addAttribute("line", this.lines.line(id));
		return "notification/mail";
	}

	@GetMapping("/mailbox/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable UUID id) {
		Attachment file = this.mails.find(id).map(OutboxMail::file).orElseThrow(NotFound::new);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), UTF_8).build().toString())
			.body(file.content());
	}

}
