package org.hakbang.approval.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.approval.MeetingSheet;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
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

/** Recording a meeting and reading what was recorded. */
@Controller
@RequestMapping("/territories/{key}/committee/meetings")
class MeetingController {

	private final Meetings meetings;

	private final CommitteePlace place;

	MeetingController(Meetings meetings, CommitteePlace place) {
		this.meetings = meetings;
		this.place = place;
	}

	@GetMapping("/new")
	String form(@PathVariable String key, @RequestParam(required = false) @Nullable String body, Model model,
			Locale locale) {
		TerritoryId territory = TerritoryId.ofKey(key);
		return form(territory, this.meetings.sheet(territory, body), List.of(), model, locale);
	}

	/** The button pressed says what to do: count, keep a draft, or record. */
	@PostMapping
	String record(@PathVariable String key, @RequestParam(required = false) @Nullable String body,
			@RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile minutes, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		TerritoryId territory = TerritoryId.ofKey(key);
		Typed typed = FormFile.typed(fields);
		if (typed.is("action", "count")) {
			return form(territory, this.meetings.count(territory, body, typed), List.of(), model, locale);
		}
		if (typed.is("action", "draft")) {
			this.meetings.saveDraft(territory, body, typed);
			return "redirect:/territories/" + territory.key() + "/committee/meetings/new"
					+ ((body != null) ? "?body=" + body : "");
		}
		Result<UUID> result = this.meetings.record(territory, body, typed, FormFile.of(minutes));
		if (result instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(territory, this.meetings.count(territory, body, typed), refused.problems(), model, locale);
		}
		return "redirect:/territories/" + territory.key() + "/committee/meetings/"
				+ ((Result.Done<UUID>) result).value() + "?done";
	}

	@GetMapping("/{id}")
	String page(@PathVariable String key, @PathVariable UUID id, @RequestParam(required = false) @Nullable String done,
			Model model, Locale locale) {
		model.addAttribute("done", done != null);
		return page(TerritoryId.ofKey(key), id, List.of(), model, locale);
	}

	@PostMapping("/{id}/minutes")
	String minutes(@PathVariable String key, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable MultipartFile minutes, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		TerritoryId territory = TerritoryId.ofKey(key);
		Upload upload = FormFile.of(minutes);
		Result<UUID> result = (upload != null) ? this.meetings.addMinutes(territory, id, upload)
				: Result.refused(Problem.of("minutes", "approval.meeting.minutes.missing"));
		if (result instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(territory, id, refused.problems(), model, locale);
		}
		return "redirect:/territories/" + territory.key() + "/committee/meetings/" + id;
	}

	private String form(TerritoryId territory, MeetingSheet sheet, List<Problem> problems, Model model, Locale locale) {
		this.place.show(model, territory, true, locale);
		model.addAttribute("sheet", sheet);
		model.addAttribute("typed", sheet.typed());
		model.addAttribute("problems", problems);
		return "approval/meeting-new";
	}

	private String page(TerritoryId territory, UUID id, List<Problem> problems, Model model, Locale locale) {
		model.addAttribute("meeting", this.meetings.get(territory, id));
		this.place.show(model, territory, true, locale);
		model.addAttribute("problems", problems);
		return "approval/meeting";
	}

}
