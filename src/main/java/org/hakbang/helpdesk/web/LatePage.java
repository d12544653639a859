package org.hakbang.helpdesk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.FormUpload;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.PublicCases;
import org.hakbang.helpdesk.PublicDraft;
import org.hakbang.identity.FormWithoutFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page for whoever sends a form when their browser holds no good code and secret any
 * more, or when its token has run out: it shows again what was typed, asks for code and
 * secret if need be, and sends both to where the form went. What was typed stands in the
 * page alone; nothing of it is kept here.
 */
@Component
class LatePage {

	/** What a form carries beside what was typed into it. */
	private static final Set<String> CARRIED = Set.of("kind", "once", "about", "answers", "go");

	private final PublicCases cases;

	LatePage(PublicCases cases) {
		this.cases = cases;
	}

	/**
	 * For the page of a part.
	 * @param known whether the browser still holds code and secret
	 * @return the page; empty if nothing was typed, or nobody knows what was asked
	 */
	Optional<String> part(String desk, String number, boolean known, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		List<IntakeField> asked = kind(request).map(PublicDraft::parts)
			.filter((parts) -> number.matches("[1-9]") && Integer.parseInt(number) <= parts.size())
			.map((parts) -> parts.get(Integer.parseInt(number) - 1).fields())
			.orElse(List.of());
		return asked.isEmpty() ? Optional.empty() : show("/apply/" + desk + "/parts/" + number, this.cases.desk(desk),
				asked, known, request, response, model);
	}

	/** For what was written to the desk. */
	Optional<String> message(boolean known, HttpServletRequest request, HttpServletResponse response, Model model) {
		return show("/track/messages", null, List.of(), known, request, response, model);
	}

	/** For how it was. */
	Optional<String> feedback(boolean known, HttpServletRequest request, HttpServletResponse response, Model model) {
		List<IntakeField> asked = kind(request).map((kind) -> kind.caseRules().feedback()).orElse(List.of());
		return asked.isEmpty() ? Optional.empty()
				: show("/track/feedback", null, asked, known, request, response, model);
	}

	private Optional<CycleDefinition> kind(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter("kind")).flatMap(this.cases::kind);
	}

	private static Optional<String> show(String action, @Nullable DeskView desk, List<IntakeField> asked, boolean known,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Map<String, List<String>> form = CaseListController.fields(request.getParameterMap());
		String text = asked.isEmpty() ? String.join("\n", form.getOrDefault("text", List.of())) : "";
		boolean typed = !text.isBlank() || form.entrySet()
			.stream()
			.anyMatch((field) -> field.getKey().startsWith("i.")
					&& field.getValue().stream().anyMatch((value) -> !value.isBlank()));
		if (!typed) {
			return Optional.empty();
		}
		model.addAttribute("action", action);
		model.addAttribute("desk", desk);
		model.addAttribute("asked", asked);
		model.addAttribute("fields", form);
		model.addAttribute("text", text);
		model.addAttribute("carried",
				form.entrySet()
					.stream()
					.filter((field) -> CARRIED.contains(field.getKey()) && !field.getValue().isEmpty())
					.collect(Collectors.toMap(Map.Entry::getKey, (field) -> field.getValue().get(0),
							(one, other) -> one, LinkedHashMap::new)));
		model.addAttribute("known", known);
		// A form that is handed on was not even looked at.
		model.addAttribute("wrong",
				form.containsKey("secret") && request.getDispatcherType() != DispatcherType.FORWARD);
		model.addAttribute("code", CaseListController.first(form, "code"));
		model.addAttribute("withoutFiles", filesChosen(request));
		model.addAttribute("problems", List.of());
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return Optional.of("helpdesk/public/late");
	}

	/** Whether files came with it, read or not; a page cannot keep them. */
	private static boolean filesChosen(HttpServletRequest request) {
		MultipartHttpServletRequest read = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
		return FormWithoutFiles.why(request) != null
				|| (read != null && !FormUpload.all(read.getMultiFileMap(), "files").isEmpty());
	}

}
