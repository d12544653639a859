package org.hakbang.helpdesk.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.FormUpload;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.helpdesk.PublicDraftFiles;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers that somebody puts with a request before they look it over and send it. */
@Controller
class ApplyFilesController {

	private final BrowserDrafts browser;

	private final PublicDraftFiles files;

	private final TicketCookie cookie;

	ApplyFilesController(BrowserDrafts browser, PublicDraftFiles files, TicketCookie cookie) {
		this.browser = browser;
		this.files = files;
		this.cookie = cookie;
	}

	@GetMapping("/apply/{key}/files")
	String show(@PathVariable String key, HttpServletRequest request, Model model) {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		return (draft != null) ? show(draft, List.of(), model) : ApplyController.ASKED;
	}

	private static String show(PublicDraft draft, List<Problem> problems, Model model) {
		model.addAttribute("desk", draft.desk());
		model.addAttribute("draft", draft);
		model.addAttribute("problems", problems);
		return "helpdesk/public/files";
	}

	/**
	 * Takes in what was chosen whichever button is pressed, then goes where it says:
	 * {@code add} another, {@code next}, {@code back} or {@code later}.
	 */
	@PostMapping("/apply/{key}/files")
	String add(@PathVariable String key, @RequestParam(defaultValue = "next") String go,
			@RequestParam MultiValueMap<String, MultipartFile> files, HttpServletRequest request, Model model,
			HttpServletResponse response) throws IOException {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		if (draft == null) {
			return ApplyController.ASKED;
		}
		List<Problem> problems = PublicUploads.leftOut(request).stream().toList();
		List<Upload> uploads = FormUpload.all(files, "files");
		if (problems.isEmpty() && !uploads.isEmpty()
				&& this.files.add(draft, uploads, request.getRemoteAddr()) instanceof Result.Refused<UUID> refused) {
			problems = refused.problems();
		}
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(draft, problems, model);
		}
		this.cookie.keep(draft.ticket(), response);
		String here = "redirect:/apply/" + key;
		return switch (go) {
			case "later" -> here + "/code?saved";
			case "back" -> here + "/parts/" + draft.parts().size();
			case "next" -> here + "/check";
			default -> here + "/files";
		};
	}

	@PostMapping("/apply/{key}/files/{file}/remove")
	String remove(@PathVariable String key, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) {
		PublicDraft draft = this.browser.of(key, request).orElse(null);
		if (draft == null) {
			return ApplyController.ASKED;
		}
		this.files.remove(draft, Ids.read(file));
		this.cookie.keep(draft.ticket(), response);
		return "redirect:/apply/" + key + "/files";
	}

}
