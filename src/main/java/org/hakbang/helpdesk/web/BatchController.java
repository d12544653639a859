package org.hakbang.helpdesk.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.FormUpload;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.OutreachEntry;
import org.hakbang.helpdesk.BatchLine;
import org.hakbang.helpdesk.BatchRow;
import org.hakbang.helpdesk.BatchView;
import org.hakbang.helpdesk.Batches;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.sheet.GridReading;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Entering the people met at a forum or on a mission, many at once. */
@Controller
@RequestMapping("/desks/{key}/outreach/{entry}/people")
class BatchController {

	private static final int BEGIN = 5;

	private static final int MORE = 5;

	/** A longer list is better written in a sheet. */
	private static final int MOST_ON_A_PAGE = 50;

	private final Batches batches;

	private final CaseFrame frame;

	BatchController(Batches batches, CaseFrame frame) {
		this.batches = batches;
		this.frame = frame;
	}

	@GetMapping
	String form(@PathVariable String key, @PathVariable String entry, @RequestParam(defaultValue = "") String kind,
			Model model) {
		DeskView desk = this.frame.handled(key);
		return form(desk, this.batches.entry(desk.id(), Ids.read(entry)), kind, Map.of(), BEGIN, List.of(), model);
	}

	/** {@code do}: more, to type more people, or check. */
	@PostMapping
	String check(@PathVariable String key, @PathVariable String entry, @RequestParam(defaultValue = "") String kind,
			HttpServletRequest request, Model model, HttpServletResponse response) {
		DeskView desk = this.frame.handled(key);
		OutreachEntry after = this.batches.entry(desk.id(), Ids.read(entry));
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		String typed = CaseListController.first(fields, "rows");
		int rows = Math.min(typed.matches("[1-9][0-9]?") ? Integer.parseInt(typed) : BEGIN, MOST_ON_A_PAGE);
		if (CaseListController.first(fields, "do").equals("more")) {
			return form(desk, after, kind, fields, Math.min(rows + MORE, MOST_ON_A_PAGE), List.of(), model);
		}
		Result<UUID> begun = this.batches.begin(desk.id(), after.id(), kind,
				rows(this.batches.kind(desk.id(), kind), fields, rows), "");
		if (begun instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, after, kind, fields, rows, refused.problems(), model);
		}
		return "redirect:" + here(desk, after) + "/" + ((Result.Done<UUID>) begun).value();
	}

	private static List<BatchRow> rows(CycleDefinition kind, Map<String, List<String>> fields, int most) {
		List<BatchRow> rows = new ArrayList<>();
		for (int number = 1; number <= most; number++) {
			Map<String, List<String>> typed = typed(kind.caseRules().shortForm(), fields, number);
			if (!typed.isEmpty()) {
				rows.add(BatchRow.typed(rows.size() + 1, typed,
						fields.getOrDefault("agreed", List.of()).contains(String.valueOf(number))));
			}
		}
		return rows;
	}

	private static Map<String, List<String>> typed(List<IntakeField> asked, Map<String, List<String>> fields,
			int number) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (IntakeField field : asked) {
			List<String> values = fields.getOrDefault(BatchLine.prefix(number) + field.id(), List.of())
				.stream()
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.toList();
			if (!values.isEmpty()) {
				typed.put(field.id(), values);
			}
		}
		return typed;
	}

	@PostMapping("/sheet")
	String sheet(@PathVariable String key, @PathVariable String entry, @RequestParam(defaultValue = "") String kind,
			@RequestParam MultiValueMap<String, MultipartFile> files, Model model, HttpServletResponse response)
			throws IOException {
		DeskView desk = this.frame.handled(key);
		OutreachEntry after = this.batches.entry(desk.id(), Ids.read(entry));
		List<Evidences.Upload> uploads = FormUpload.all(files, "sheet");
		Result<UUID> begun = uploads.isEmpty() ? Result.refused(Problem.of("sheet", "batch.sheet.missing"))
				: read(desk, after, kind, uploads.get(0));
		if (begun instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, after, kind, Map.of(), BEGIN, refused.problems(), model);
		}
		return "redirect:" + here(desk, after) + "/" + ((Result.Done<UUID>) begun).value();
	}

	private Result<UUID> read(DeskView desk, OutreachEntry after, String kind, Evidences.Upload upload)
			throws IOException {
		try (InputStream in = upload.open()) {
			byte[] bytes = in.readNBytes(GridReading.LARGEST + 1);
			return (bytes.length > GridReading.LARGEST)
					? Result.refused(Problem.of("sheet", "batch.sheet.large", GridReading.LARGEST / 1024 / 1024))
					: this.batches.begin(desk.id(), after.id(), kind, bytes);
		}
	}

	@GetMapping("/list.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable String key, @PathVariable String entry,
			@RequestParam(defaultValue = "") String kind) {
		DeskView desk = this.frame.handled(key);
		this.batches.entry(desk.id(), Ids.read(entry));
		return file("list.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				this.batches.workbook(desk.id(), kind));
	}

	@GetMapping("/list.csv")
	ResponseEntity<byte[]> lines(@PathVariable String key, @PathVariable String entry,
			@RequestParam(defaultValue = "") String kind) {
		DeskView desk = this.frame.handled(key);
		this.batches.entry(desk.id(), Ids.read(entry));
		return file("list.csv", "text/csv;charset=UTF-8",
				this.batches.lines(desk.id(), kind).getBytes(StandardCharsets.UTF_8));
	}

	private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(content);
	}

	/** {@code mend}: the numbers of rows that are shown with their fields. */
	@GetMapping("/{batch}")
	String look(@PathVariable String key, @PathVariable String entry, @PathVariable String batch,
			@RequestParam(defaultValue = "") List<String> mend, Model model) {
		DeskView desk = this.frame.handled(key);
		BatchView view = this.batches.look(desk.id(), Ids.read(entry), Ids.read(batch));
		Map<String, List<String>> fields = Map.of("consentOn", List.of(view.entry().date().toString()), "covers",
				List.of(ConsentView.HANDLING));
		return show(view, fields, mend, List.of(), model);
	}

	/** {@code do}: keep what was mended, enter whoever can be, or leave the others. */
	@PostMapping("/{batch}")
	String act(@PathVariable String key, @PathVariable String entry, @PathVariable String batch,
			HttpServletRequest request, Model model, RedirectAttributes flash, HttpServletResponse response) {
		DeskView desk = this.frame.handled(key);
		UUID after = Ids.read(entry);
		UUID id = Ids.read(batch);
		Map<String, List<String>> fields = CaseListController.fields(request.getParameterMap());
		String what = CaseListController.first(fields, "do");
		if (what.equals("leave")) {
			this.batches.leave(desk.id(), after, id);
			flash.addFlashAttribute("notice", "batch.left.done");
			return "redirect:/desks/" + desk.key() + "/outreach/" + after + "/people/" + id;
		}
		BatchView view = this.batches.look(desk.id(), after, id);
		this.batches.keep(desk.id(), after, id, (row) -> mended(row, view.fields(), fields));
		if (what.equals("enter")) {
			Result<Integer> entered = this.batches.enter(desk.id(), after, id, fields.getOrDefault("covers", List.of()),
					CaseListController.first(fields, "how"), CaseListController.first(fields, "consentOn"));
			if (entered instanceof Result.Refused<Integer> refused) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return show(this.batches.look(desk.id(), after, id), fields, List.of(), refused.problems(), model);
			}
			int left = view.lines().size() - ((Result.Done<Integer>) entered).value();
			flash.addFlashAttribute("notice", (left > 0) ? "batch.entered.some" : "batch.entered.done");
			return "redirect:/desks/" + desk.key() + "/outreach/" + after + "/people/" + id;
		}
		return show(this.batches.look(desk.id(), after, id), fields, List.of(), List.of(), model);
	}

	private static BatchRow mended(BatchRow row, List<IntakeField> asked, Map<String, List<String>> fields) {
		String number = String.valueOf(row.number());
		boolean everybody = fields.containsKey("everybody");
		BatchRow ticked = row.with(everybody || fields.getOrDefault("agreed", List.of()).contains(number),
				fields.getOrDefault("sure", List.of()).contains(number));
		// Only those that were shown with their fields were typed again.
		return fields.getOrDefault("shown", List.of()).contains(number)
				? ticked.with(typed(asked, fields, row.number())) : ticked;
	}

	private String show(BatchView view, Map<String, List<String>> fields, List<String> mend, List<Problem> problems,
			Model model) {
		Map<String, List<String>> shown = new LinkedHashMap<>(fields);
		List<Problem> all = new ArrayList<>(problems);
		for (BatchLine line : view.lines()) {
			line.row().typed().forEach((field, values) -> shown.put(line.name(field), values));
			all.addAll(line.problems());
		}
		this.frame.desk(view.desk(), model);
		model.addAttribute("view", view);
		model.addAttribute("fields", shown);
		model.addAttribute("mend", mend);
		model.addAttribute("problems", all);
		model.addAttribute("here", here(view.desk(), view.entry()) + "/" + view.id());
		return "helpdesk/batch-check";
	}

	private String form(DeskView desk, OutreachEntry after, String kind, Map<String, List<String>> fields, int rows,
			List<Problem> problems, Model model) {
		this.frame.desk(desk, model);
		model.addAttribute("entry", after);
		model.addAttribute("kinds", this.batches.kinds(desk.id()));
		model.addAttribute("kind", this.batches.kind(desk.id(), kind));
		model.addAttribute("unfinished", this.batches.unfinished(desk.id(), after.id()));
		model.addAttribute("fields", fields);
		model.addAttribute("rows", rows);
		model.addAttribute("most", MOST_ON_A_PAGE);
		model.addAttribute("problems", problems);
		model.addAttribute("here", here(desk, after));
		return "helpdesk/batch";
	}

	private static String here(DeskView desk, OutreachEntry after) {
		return "/desks/" + desk.key() + "/outreach/" + after.id() + "/people";
	}

}
