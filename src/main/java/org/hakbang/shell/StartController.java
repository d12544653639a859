package org.hakbang.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The bare address leads to what waits for the reader. */
@Controller
class StartController {

	@GetMapping("/")
	String start() {
		return "redirect:/inbox";
	}

}
