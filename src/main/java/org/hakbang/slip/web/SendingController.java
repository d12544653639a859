package org.hakbang.slip.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipAddress;
import org.hakbang.slip.SlipId;
import org.hakbang.slip.SlipLinks;
import org.hakbang.slip.Slips;
import org.hakbang.slip.TakingIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Getting a slip to its office, or back from it: the link, the mail, taking it back. */
@Controller
class SendingController {

	private final Slips slips;

	private final SlipLinks links;

	private final SlipAddress address;

	private final TakingIn taking;

	private final SlipFrame frame;

	SendingController(Slips slips, SlipLinks links, SlipAddress address, TakingIn taking, SlipFrame frame) {
		this.slips = slips;
		this.links = links;
		this.address = address;
		this.taking = taking;
		this.frame = frame;
	}

	/**
	 * Shows the link at once and never again: nothing keeps it, so nothing can lead back
	 * to it.
	 */
	@PostMapping("/slips/{id}/link")
	String link(@PathVariable String id, Model model, HttpServletResponse response) {
		SlipId slip = SlipController.id(id);
		Result<String> made = this.links.link(slip);
		response.setHeader("Cache-Control", "no-store");
		if (made instanceof Result.Refused<String> refused) {
			return refused(slip, refused.problems(), model, response);
		}
		return this.frame.slip(this.taking.page(slip), List.of(),
				this.address.shown(((Result.Done<String>) made).value()), model);
	}

	@PostMapping("/slips/{id}/link/revoke")
	String revoke(@PathVariable String id, RedirectAttributes flash) {
		this.links.revoke(SlipController.id(id));
		flash.addFlashAttribute("notice", "slip.link.revoked");
		return "redirect:/slips/" + SlipController.id(id);
	}

	@PostMapping("/slips/{id}/mail")
	String mail(@PathVariable String id, @RequestParam(defaultValue = "") String email, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		SlipId slip = SlipController.id(id);
		Result<Slip> mailed = this.slips.mail(slip, email);
		if (mailed instanceof Result.Refused<Slip> refused) {
			model.addAttribute("email", email);
			return refused(slip, refused.problems(), model, response);
		}
		flash.addFlashAttribute("notice", "slip.mailed");
		return "redirect:/slips/" + slip;
	}

	@PostMapping("/slips/{id}/withdraw")
	String withdraw(@PathVariable String id, RedirectAttributes flash) {
		this.slips.withdraw(SlipController.id(id));
		flash.addFlashAttribute("notice", "slip.withdrawn");
		return "redirect:/slips/" + SlipController.id(id);
	}

	private String refused(SlipId slip, List<Problem> problems, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.frame.slip(this.taking.page(slip), problems, "", model);
	}

}
