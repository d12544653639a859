package org.hakbang.shell;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The bare address leads to what waits for the reader; whoever watches over many
 * territories and has nothing to do begins with those.
 */
@Controller
class StartController {

	private final ObjectProvider<InboxCount> inbox;

	private final ObjectProvider<Overview> overview;

	StartController(ObjectProvider<InboxCount> inbox, ObjectProvider<Overview> overview) {
		this.inbox = inbox;
		this.overview = overview;
	}

	@GetMapping("/")
	String start() {
		InboxCount count = this.inbox.getIfAvailable();
		Overview found = this.overview.getIfAvailable();
		@Nullable String matrix = (found != null && (count == null || count.count() == 0)) ? found.address() : null;
		return "redirect:" + ((matrix != null) ? matrix : "/inbox");
	}

}
