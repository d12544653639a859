package org.hakbang.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.hakbang.notification.PublicAddress;
import org.hakbang.shared.PersonId;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's dates for a calendar program, and the link to them. */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarLinks links;

	private final CalendarFeed feed;

	private final PublicAddress address;

	CalendarController(CalendarLinks links, CalendarFeed feed, PublicAddress address) {
		this.links = links;
		this.feed = feed;
		this.address = address;
	}

	/** Open to whoever knows the link: a calendar program cannot sign in. */
	@GetMapping("/calendar/{token}.ics")
	ResponseEntity<byte[]> dates(@PathVariable String token) {
		Optional<PersonId> person = this.links.read(token);
		if (person.isEmpty()) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
				.header(HttpHeaders.RETRY_AFTER, String.valueOf(Duration.ofHours(1).toSeconds()))
				.build();
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
			.body(this.feed.of(person.get()).getBytes(StandardCharsets.UTF_8));
	}

	// Shown in the answer itself: a redirect would have to keep the link in the session.
	@PostMapping("/account/calendar")
	String make(Model model) {
		model.addAttribute("link", address("/calendar/" + this.links.make() + ".ics"));
		return "inbox/calendar";
	}

	private String address(String path) {
		return this.address.known() ? this.address.of(path)
				: ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
	}

	@PostMapping("/account/calendar/end")
	String end(RedirectAttributes next) {
		this.links.end();
		next.addFlashAttribute("said", "inbox.calendar.ended");
		return "redirect:/account";
	}

}
