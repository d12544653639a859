package org.hakbang.identity;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the first administrator. */
@Controller
class SetupController {

	private final Setup setup;

	SetupController(Setup setup) {
		this.setup = setup;
	}

	@GetMapping("/setup")
	String form(Model model) {
		this.setup.requireOpen();
		return page(Setup.Form.EMPTY, List.of(), model);
	}

	@PostMapping("/setup")
	String make(Setup.Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
		Result<PersonId> result = this.setup.use(form);
		if (result instanceof Result.Refused<PersonId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(form, refused.problems(), model);
		}
		new SignInMemory("identity.setup.done", form.email(), 0).keep(request);
		return "redirect:/sign-in";
	}

	private static String page(Setup.Form form, List<Problem> problems, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("problems", problems);
		return "identity/setup";
	}

}
