package org.hakbang.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.hakbang.shared.Crumb;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that shows every component in every state. Its contents are samples. */
@Controller
class ComponentsController {

	private final Clock clock;

	private final MessageSource messages;

	ComponentsController(Clock clock, MessageSource messages) {
		this.clock = clock;
		this.messages = messages;
	}

	@GetMapping("/components")
	String components(Model model) {
		model.addAttribute("where", new TerritoryId("PH", "PH"));
		model.addAttribute("today", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("colours", List.of("ground", "surface", "sunken", "ink", "ink-2", "ink-3", "base",
				"base-tint", "accent", "warm", "warm-tint", "stop", "stop-tint", "line", "line-2", "band"));
		model.addAttribute("statuses", List.of("waiting", "running", "draft-complete", "submitted", "returned",
				"signed-off", "recognised", "stale"));
		model.addAttribute("states", List.of("unanswered", "not-met", "met", "provisional", "not-applicable"));
		model.addAttribute("stair", List.of("signed-off", "signed-off", "recognised", "returned", "running", "waiting",
				"waiting", "waiting"));
		model.addAttribute("crumbs",
				List.of(new Crumb(say("region"), "/components"), new Crumb(say("province"), "/components")));
		model.addAttribute("problems", List.of(Problem.of("share", "shell.sample.share.problem", "440")));
		model.addAttribute("offices", List.of(Option.of("a", say("office"))));
		model.addAttribute("coverage", List.of(Option.of("absent", say("absent")),
				new Option("partial", say("partial"), say("partial.hint")), Option.of("complete", say("complete"))));
		model.addAttribute("rail", List.of(new Row(1, "signed-off", say("step.1")),
				new Row(2, "running", say("step.2")), new Row(3, "waiting", say("step.3"))));
		return "shell/components";
	}

	private String say(String key) {
		return this.messages.getMessage("shell.sample." + key, null, LocaleContextHolder.getLocale());
	}

	/** A row of the rail, as a page's own view would have it. */
	record Row(int number, String status, String title) {

		public String href() {
			return "/components";
		}

	}

}
