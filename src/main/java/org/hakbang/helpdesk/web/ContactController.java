package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.CasePartners;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ContactForm;
import org.hakbang.helpdesk.ContactLine;
import org.hakbang.helpdesk.Twins;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts and referrals of a case, the slip of a referral, and cases alike. */
@Controller
class ContactController {

	private final Cases cases;

	private final CaseLinks links;

	private final CasePartners partners;

	private final Twins twins;

	private final CaseFrame frame;

	ContactController(Cases cases, CaseLinks links, CasePartners partners, Twins twins, CaseFrame frame) {
		this.cases = cases;
		this.links = links;
		this.partners = partners;
		this.twins = twins;
		this.frame = frame;
	}

	@GetMapping("/cases/{id}/contacts")
	String log(@PathVariable String id, Model model) {
		CaseView file = this.cases.look(CaseController.read(id));
		List<ContactLine> log = this.links.log(file.id());
		this.frame.file(file, model);
		model.addAttribute("log", log);
		model.addAttribute("names", this.frame.names(log.stream().map(ContactLine::by).toList()));
		return "helpdesk/contacts";
	}

	@GetMapping("/cases/{id}/contacts/new")
	String contact(@PathVariable String id, @RequestParam(defaultValue = "") String service,
			@RequestParam(defaultValue = "") String partner, Model model) {
		return form(this.cases.look(CaseController.read(id)), false, empty(service, partner), List.of(), model);
	}

	@PostMapping("/cases/{id}/contacts/new")
	String contacted(@PathVariable String id, @RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String on,
			@RequestParam(defaultValue = "") String said, @RequestParam(defaultValue = "") String partner, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		ContactForm form = new ContactForm(who, service, on, said, List.of(), partner);
		Result<UUID> done = this.links.note(file, false, form);
		if (done instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.cases.get(file), false, form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "connect.contact.done");
		return "redirect:" + file.page() + "/contacts";
	}

	@GetMapping("/cases/{id}/contacts/refer")
	String refer(@PathVariable String id, @RequestParam(defaultValue = "") String service,
			@RequestParam(defaultValue = "") String partner, Model model) {
		return form(this.cases.look(CaseController.read(id)), true, empty(service, partner), List.of(), model);
	}

	@PostMapping("/cases/{id}/contacts/refer")
	String referred(@PathVariable String id, @RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String on,
			@RequestParam(defaultValue = "") String said, @RequestParam(defaultValue = "") List<String> share,
			@RequestParam(defaultValue = "") String partner, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		ContactForm form = new ContactForm(who, service, on, said, share, partner);
		Result<UUID> done = this.links.note(file, true, form);
		if (done instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(this.cases.get(file), true, form, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "connect.refer.done");
		return "redirect:" + file.page() + "/contacts/" + ((Result.Done<UUID>) done).value() + "/slip";
	}

	private static ContactForm empty(String service, String partner) {
		return new ContactForm("", service, "", "", List.of(), partner);
	}

	private String form(CaseView file, boolean referral, ContactForm typed, List<Problem> problems, Model model) {
		this.frame.file(file, model);
		model.addAttribute("referral", referral);
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		model.addAttribute("proposed", this.links.proposed(file.id()));
		model.addAttribute("partners", this.frame.partners(file, this.partners.of(file.id(), typed.service())));
		model.addAttribute("agreed", this.links.agreed(file.id()));
		model.addAttribute("shareable", this.links.shareable(file.id()));
		return "helpdesk/contact-new";
	}

	/** What the person takes along: exactly what was passed on, and nothing else. */
	@GetMapping("/cases/{id}/contacts/{entry}/slip")
	String slip(@PathVariable String id, @PathVariable String entry, Model model) {
		CaseView file = this.cases.look(CaseController.read(id));
		this.frame.file(file, model);
		ContactLine line = referral(file.id(), entry);
		model.addAttribute("line", line);
		model.addAttribute("partner", this.partners.of(file.id(), line).orElse(null));
		model.addAttribute("agreed", this.links.agreed(file.id()));
		return "helpdesk/referral-slip";
	}

	@GetMapping("/cases/{id}/contacts/{entry}/outcome")
	String outcome(@PathVariable String id, @PathVariable String entry, Model model) {
		CaseView file = this.cases.look(CaseController.read(id));
		return outcome(file, entry, "", "", "", List.of(), model);
	}

	@PostMapping("/cases/{id}/contacts/{entry}/outcome")
	String known(@PathVariable String id, @PathVariable String entry, @RequestParam(defaultValue = "") String outcome,
			@RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String said, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		CaseId file = CaseController.read(id);
		Result<UUID> done = this.links.outcome(file, Ids.read(entry), outcome, on, said);
		if (done instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return outcome(this.cases.get(file), entry, outcome, on, said, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "connect.outcome.done");
		return "redirect:" + file.page() + "/contacts";
	}

	private String outcome(CaseView file, String entry, String outcome, String on, String said, List<Problem> problems,
			Model model) {
		this.frame.file(file, model);
		model.addAttribute("line", referral(file.id(), entry));
		model.addAttribute("outcome", outcome);
		model.addAttribute("on", on);
		model.addAttribute("said", said);
		model.addAttribute("problems", problems);
		return "helpdesk/referral-outcome";
	}

	private ContactLine referral(CaseId id, String entry) {
		ContactLine line = this.links.line(id, Ids.read(entry));
		if (!line.referral()) {
			throw new NotFound();
		}
		return line;
	}

	@PostMapping("/cases/{id}/alike")
	String alike(@PathVariable String id, @RequestParam(defaultValue = "") String key,
			@RequestParam(defaultValue = "") String same, RedirectAttributes flash) {
		CaseId file = CaseController.read(id);
		if (!List.of("yes", "no").contains(same)) {
			// Nothing was said; whoever may not see the case is told so here.
			this.twins.of(file);
			return "redirect:" + file.page();
		}
		this.twins.mark(file, key, same.equals("yes"));
		flash.addFlashAttribute("notice", "connect.alike.done");
		return "redirect:" + file.page();
	}

}
