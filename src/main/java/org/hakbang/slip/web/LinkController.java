package org.hakbang.slip.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.FormUpload;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.slip.LinkState;
import org.hakbang.slip.LinkWork;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The page of whoever has a link: the questions of one slip and nothing else. It keeps
 * nothing in a session, for nobody is signed in.
 */
@Controller
class LinkController {

	private final LinkWork work;

	LinkController(LinkWork work) {
		this.work = work;
	}

	/** {@code saved}: whether a draft has just been kept. */
	@GetMapping("/s/{token}")
	String open(@PathVariable String token, @RequestParam Optional<String> saved, Model model,
			HttpServletResponse response) {
		return page(token, saved.isPresent(), List.of(), model, response);
	}

	/** {@code draft} keeps what was typed; without it, it is sent. */
	@PostMapping("/s/{token}")
	String save(@PathVariable String token, HttpServletRequest request, Model model, HttpServletResponse response) {
		if (!token.matches("[A-Za-z0-9_-]+")) {
			throw new NotFound();
		}
		boolean draft = request.getParameterMap().containsKey("draft");
		MultiValueMap<String, MultipartFile> files = (request instanceof MultipartHttpServletRequest multipart)
				? multipart.getMultiFileMap() : new LinkedMultiValueMap<>();
		Optional<List<Problem>> problems = this.work.save(token, SlipForm.fields(request.getParameterMap()),
				SlipForm.first(request.getParameterMap(), "name"), FormUpload.all(files, "files"), !draft);
		if (problems.isPresent() && !problems.get().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(token, false, problems.get(), model, response);
		}
		return "redirect:/s/" + token + (draft && problems.isPresent() ? "?saved" : "");
	}

	private String page(String token, boolean saved, List<Problem> problems, Model model,
			HttpServletResponse response) {
		LinkState state = this.work.look(token);
		if (state instanceof LinkState.Open open) {
			model.addAttribute("open", open);
			model.addAttribute("slip", open.slip());
			model.addAttribute("country", open.country());
			model.addAttribute("fields", open.fields());
			model.addAttribute("problems", problems);
			model.addAttribute("saved", saved);
			model.addAttribute("action", "/s/" + token);
			return "slip/link";
		}
		if (state instanceof LinkState.Sent sent) {
			model.addAttribute("sent", sent);
			return "slip/link-sent";
		}
		if (state instanceof LinkState.Closed closed) {
			response.setStatus(HttpStatus.GONE.value());
			model.addAttribute("closed", closed);
			return "slip/link-gone";
		}
		response.setStatus(HttpStatus.NOT_FOUND.value());
		return "slip/link-gone";
	}

}
