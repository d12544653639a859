package org.hakbang.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.hakbang.shared.AccountParts;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: what one is, and the password. */
@Controller
class AccountController {

	private final Accounts accounts;

	private final Register register;

	private final GrantWords words;

	private final List<AccountParts> parts;

	AccountController(Accounts accounts, Register register, GrantWords words, List<AccountParts> parts) {
		this.accounts = accounts;
		this.register = register;
		this.words = words;
		this.parts = parts;
	}

	@GetMapping("/account")
	String account(Model model) {
		return page(List.of(), model);
	}

	@PostMapping("/account/password")
	String change(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String again, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		HttpSession session = request.getSession(false);
		Result<Boolean> result = this.accounts.changeOwn(current, password, again,
				(session != null) ? session.getId() : null);
		if (result instanceof Result.Refused<Boolean> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(refused.problems(), model);
		}
		next.addFlashAttribute("said", "identity.password.changed");
		return "redirect:/account";
	}

	private String page(List<Problem> problems, Model model) {
		model.addAttribute("account", this.accounts.own());
		model.addAttribute("roles", this.register.own().stream().map(this.words::of).toList());
		model.addAttribute("problems", problems);
		model.addAttribute("parts",
				this.parts.stream()
					.flatMap((module) -> module.parts().stream())
					.sorted(Comparator.comparingInt(PagePart::order))
					.collect(Collectors.groupingBy((part) -> part.where().name())));
		return "identity/account";
	}

}
