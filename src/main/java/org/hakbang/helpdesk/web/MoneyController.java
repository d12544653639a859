package org.hakbang.helpdesk.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.FormUpload;
import org.hakbang.helpdesk.Applications;
import org.hakbang.helpdesk.CaseAgreements;
import org.hakbang.helpdesk.CaseDocuments;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMoney;
import org.hakbang.helpdesk.CaseMoneyReading;
import org.hakbang.helpdesk.CaseMoneyView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Three pages of a case: its money and agreements, its plan, its visits. */
@Controller
@RequestMapping("/cases/{id}")
class MoneyController {

	private static final String MONEY = "money";

	private static final String PLAN = "plan";

	private static final String VISITS = "visits";

	private final Cases cases;

	private final CaseMoneyReading reading;

	private final CaseMoney money;

	private final CaseAgreements agreements;

	private final Applications applications;

	private final CaseDocuments documents;

	private final CaseFrame frame;

	private final Today today;

	MoneyController(Cases cases, CaseMoneyReading reading, CaseMoney money, CaseAgreements agreements,
			Applications applications, CaseDocuments documents, CaseFrame frame, Today today) {
		this.cases = cases;
		this.reading = reading;
		this.money = money;
		this.agreements = agreements;
		this.applications = applications;
		this.documents = documents;
		this.frame = frame;
		this.today = today;
	}

	@GetMapping("/money")
	String money(@PathVariable String id, Model model) {
		return look(id, MONEY, model);
	}

	@GetMapping("/plan")
	String plan(@PathVariable String id, Model model) {
		return look(id, PLAN, model);
	}

	@GetMapping("/visits")
	String visits(@PathVariable String id, Model model) {
		return look(id, VISITS, model);
	}

	/** {@code what}: apply, way, costs or agreement. */
	@PostMapping("/money/{what}")
	String save(@PathVariable String id, @PathVariable String what, HttpServletRequest request, Model model,
			@RequestParam MultiValueMap<String, MultipartFile> files, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		CaseId file = new CaseId(Ids.read(id));
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		return answer(id, MONEY, what, fields, () -> switch (what) {
			case "apply" -> this.applications.begin(file, fields);
			case "way" -> this.money.say(file, fields);
			case "costs" -> this.money.costs(file, fields);
			case "agreement" -> this.agreements.agree(file, fields, paper(files, "paper"));
			default -> throw new NotFound();
		}, model, flash, response);
	}

	@PostMapping("/agreements/{agreement}/paper")
	String paper(@PathVariable String id, @PathVariable String agreement,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		UUID of = Ids.read(agreement);
		return answer(id, MONEY, "paper-" + of, Map.of(),
				() -> this.agreements.paper(new CaseId(Ids.read(id)), of, paper(files, "paper-" + of)), model, flash,
				response);
	}

	private static Evidences.@Nullable Upload paper(MultiValueMap<String, MultipartFile> files, String field) {
		return FormUpload.all(files, field).stream().findFirst().orElse(null);
	}

	@PostMapping("/plan")
	String add(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		return answer(id, PLAN, "add", fields, () -> this.money.plan(new CaseId(Ids.read(id)), fields), model, flash,
				response);
	}

	@PostMapping("/plan/{task}/done")
	String done(@PathVariable String id, @PathVariable String task, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) throws IOException {
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		return answer(id, PLAN, task, fields, () -> this.money.done(new CaseId(Ids.read(id)), task, fields), model,
				flash, response);
	}

	@PostMapping("/visits")
	String visit(@PathVariable String id, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		return answer(id, VISITS, "add", fields, () -> this.money.visit(new CaseId(Ids.read(id)), fields), model, flash,
				response);
	}

	/** That somebody looked stands in the trail. */
	private String look(String id, String page, Model model) {
		this.cases.look(new CaseId(Ids.read(id)));
		return page(id, page, "", Map.of(), List.of(), model);
	}

	private String answer(String id, String page, String form, Map<String, List<String>> fields, Saving saving,
			Model model, RedirectAttributes flash, HttpServletResponse response) throws IOException {
		if (saving.save() instanceof Result.Refused<?> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, page, form, fields, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "money.saved");
		return "redirect:/cases/" + id + "/" + page;
	}

	/** What a form does; reading a file that came with it can fail. */
	private interface Saving {

		Result<?> save() throws IOException;

	}

	/**
	 * @param form which of the page's forms was refused, empty if none
	 */
	private String page(String id, String page, String form, Map<String, List<String>> fields, List<Problem> problems,
			Model model) {
		CaseId file = new CaseId(Ids.read(id));
		CaseMoneyView view = this.reading.of(file);
		this.frame.desk(view.file().desk(), model);
		model.addAttribute("view", view);
		model.addAttribute("file", view.file());
		model.addAttribute("form", form);
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("today", this.today.in(view.file().desk().seat()));
		if (page.equals(MONEY)) {
			model.addAttribute("documents",
					this.documents.of(file)
						.stream()
						.filter((document) -> document.supersededBy() == null)
						.map((document) -> Option.of(document.id().toString(), document.name()))
						.toList());
		}
		return "helpdesk/" + page;
	}

}
