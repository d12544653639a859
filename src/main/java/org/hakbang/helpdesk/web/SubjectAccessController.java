package org.hakbang.helpdesk.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.HeldView;
import org.hakbang.helpdesk.SubjectAccess;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is held about a person, to read and to give out. */
@Controller
class SubjectAccessController {

	private final SubjectAccess access;

	private final CaseFrame frame;

	SubjectAccessController(SubjectAccess access, CaseFrame frame) {
		this.access = access;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/held")
	String look(@PathVariable String id, Model model) {
		return page(CaseController.read(id), List.of(), model);
	}

	@GetMapping("/cases/{id}/held.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id) {
		byte[] document = this.access.pdf(CaseController.read(id));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("held.pdf", StandardCharsets.UTF_8).build().toString())
			.body(document);
	}

	@PostMapping("/cases/{id}/held")
	String given(@PathVariable String id, @RequestParam(defaultValue = "") String how, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<CaseId> given = this.access.given(file, how);
		if (given instanceof Result.Refused<CaseId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(file, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "held.given.done");
		return "redirect:" + file.page() + "/held";
	}

	private String page(CaseId id, List<Problem> problems, Model model) {
		HeldView view = this.access.look(id);
		this.frame.desk(view.file().desk(), model);
		model.addAttribute("view", view);
		model.addAttribute("file", view.file());
		model.addAttribute("ways", this.frame.options("held.given.how.", SubjectAccess.WAYS));
		model.addAttribute("problems", problems);
		return "helpdesk/held";
	}

}
