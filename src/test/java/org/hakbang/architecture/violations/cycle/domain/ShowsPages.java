package org.hakbang.architecture.violations.cycle.domain;

import org.springframework.web.bind.annotation.GetMapping;

/** A domain that answers a browser. */
public class ShowsPages {

	@GetMapping("/")
	public String page() {
		return "page";
	}

}
