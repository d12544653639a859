package org.hakbang.directory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.directory.Entries;
import org.hakbang.directory.Entry;
import org.hakbang.directory.Partners;
import org.hakbang.directory.Windows;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One partner or one window: its page, entering, changing, checking and ending it.
 */
@Controller
@RequestMapping("/directory/{country}/{list:partners|windows}")
class EntryController {

	private static final String PARTNERS = "partners";

	private final Partners partners;

	private final Windows windows;

	private final DirectoryFrame frame;

	private final Ids ids;

	EntryController(Partners partners, Windows windows, DirectoryFrame frame, Ids ids) {
		this.partners = partners;
		this.windows = windows;
		this.frame = frame;
		this.ids = ids;
	}

	private Entries<?, ?> entries(String list) {
		return list.equals(PARTNERS) ? this.partners : this.windows;
	}

	@GetMapping("/{id}")
	String entry(@PathVariable String country, @PathVariable String list, @PathVariable String id, Model model) {
		Entry entry = entries(list).get(country, Ids.read(id));
		this.frame.country(country, model);
		this.frame.upkeep(entry.upkeep(), model);
		model.addAttribute("entry", entry);
		return list.equals(PARTNERS) ? "directory/partner" : "directory/window";
	}

	@GetMapping("/new")
	String enter(@PathVariable String country, @PathVariable String list, Model model) {
		return form(country, list, null, Map.of("id", List.of(this.ids.next().toString())), List.of(), model);
	}

	@PostMapping("/new")
	String entered(@PathVariable String country, @PathVariable String list, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Map<String, List<String>> fields = DirectoryFrame.fields(request.getParameterMap());
		String id = DirectoryFrame.first(fields, "id");
		Result<? extends Entry> added = entries(list).add(country, id.isEmpty() ? this.ids.next() : Ids.read(id),
				fields);
		return answer(country, list, null, added, fields, model, flash, response);
	}

	@GetMapping("/{id}/change")
	String change(@PathVariable String country, @PathVariable String list, @PathVariable String id, Model model) {
		UUID read = Ids.read(id);
		return form(country, list, read, entries(list).fields(country, read), List.of(), model);
	}

	@PostMapping("/{id}/change")
	String changed(@PathVariable String country, @PathVariable String list, @PathVariable String id,
			HttpServletRequest request, Model model, RedirectAttributes flash, HttpServletResponse response) {
		Map<String, List<String>> fields = DirectoryFrame.fields(request.getParameterMap());
		UUID read = Ids.read(id);
		Result<? extends Entry> changed = entries(list).change(country, read, fields);
		return answer(country, list, read, changed, fields, model, flash, response);
	}

	/** From the list of what is stale one goes on with that list. */
	@PostMapping("/{id}/checked")
	String checked(@PathVariable String country, @PathVariable String list, @PathVariable String id,
			@RequestParam(defaultValue = "") String back, RedirectAttributes flash) {
		Entry entry = entries(list).get(country, Ids.read(id));
		entries(list).check(country, entry.id());
		flash.addFlashAttribute("notice", "directory.checked.done");
		return "redirect:"
				+ (back.equals("stale") ? "/directory/" + country + "/" + list + "?state=stale" : entry.page());
	}

	/** {@code again}: yes if it is there again. */
	@PostMapping("/{id}/end")
	String end(@PathVariable String country, @PathVariable String list, @PathVariable String id,
			@RequestParam(defaultValue = "") String again, RedirectAttributes flash) {
		Entry entry = entries(list).get(country, Ids.read(id));
		entries(list).end(country, entry.id(), !again.equals("yes"));
		flash.addFlashAttribute("notice", again.equals("yes") ? "directory.resumed.done" : "directory.ended.done");
		return "redirect:" + entry.page();
	}

	private String answer(String country, String list, @Nullable UUID id, Result<? extends Entry> result,
			Map<String, List<String>> fields, Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (result instanceof Result.Refused<? extends Entry> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(country, list, id, fields, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "directory.saved");
		return "redirect:" + ((Result.Done<? extends Entry>) result).value().page();
	}

	/**
	 * @param id null for a new one
	 */
	private String form(String country, String list, @Nullable UUID id, Map<String, List<String>> fields,
			List<Problem> problems, Model model) {
		Entry entry = (id != null) ? entries(list).get(country, id) : null;
		this.frame.form(country, (entry != null) ? entry.upkeep() : null,
				(id != null) ? entries(list).fields(country, id) : Map.of(), fields, problems, model);
		model.addAttribute("entry", entry);
		model.addAttribute("list", list);
		if (list.equals(PARTNERS)) {
			model.addAttribute("places", this.frame.places(country, DirectoryFrame.first(fields, "place"),
					DirectoryFrame.first(fields, "placeName")));
			return "directory/partner-form";
		}
		return "directory/window-form";
	}

}
