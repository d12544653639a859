package org.hakbang.identity;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.hakbang.audit.ActorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the form itself is read by the security filters. */
@Controller
class SignInController {

	private final ActorSource actors;

	private final ObjectProvider<DemoPeople> demo;

	SignInController(ActorSource actors, ObjectProvider<DemoPeople> demo) {
		this.actors = actors;
		this.demo = demo;
	}

	@GetMapping("/sign-in")
	String signIn(HttpServletRequest request, Model model) {
		if (this.actors.actor().isPresent()) {
			return "redirect:/";
		}
		model.addAttribute("memory", SignInMemory.take(request));
		model.addAttribute("people", this.demo.stream().findFirst().map(DemoPeople::all).orElse(List.of()));
		return "identity/sign-in";
	}

}
