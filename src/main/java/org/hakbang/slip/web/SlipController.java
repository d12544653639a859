package org.hakbang.slip.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.FormUpload;
import org.hakbang.checklist.HeldFile;
import org.hakbang.checklist.HeldFiles;
import org.hakbang.cycle.Cycles;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.slip.Accepting;
import org.hakbang.slip.SheetWriting;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipId;
import org.hakbang.slip.Slips;
import org.hakbang.slip.Taken;
import org.hakbang.slip.TakingIn;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One slip: what came back on it, as it would be saved; its paper, its sheet, its files.
 */
@Controller
class SlipController {

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Slips slips;

	private final TakingIn taking;

	private final Accepting accepting;

	private final SheetWriting sheets;

	private final HeldFiles files;

	private final Cycles cycles;

	private final SlipFrame frame;

	SlipController(Slips slips, TakingIn taking, Accepting accepting, SheetWriting sheets, HeldFiles files,
			Cycles cycles, SlipFrame frame) {
		this.slips = slips;
		this.taking = taking;
		this.accepting = accepting;
		this.sheets = sheets;
		this.files = files;
		this.cycles = cycles;
		this.frame = frame;
	}

	@GetMapping("/slips/{id}")
	String slip(@PathVariable String id, Model model) {
		return this.frame.slip(this.taking.page(id(id)), List.of(), "", model);
	}

	/**
	 * {@code keep} keeps what was typed; {@code only} accepts one question; without
	 * either all that is good is accepted.
	 */
	@PostMapping("/slips/{id}")
	String take(@PathVariable String id, HttpServletRequest request,
			@RequestParam MultiValueMap<String, MultipartFile> sent, Model model, RedirectAttributes flash,
			HttpServletResponse response) throws IOException {
		SlipId slip = id(id);
		Map<String, String[]> parameters = request.getParameterMap();
		List<Problem> problems = new ArrayList<>(this.taking.keep(slip, SlipForm.fields(parameters),
				SlipForm.first(parameters, "name"), FormUpload.all(sent, "files")));
		Taken taken = new Taken.Refused(problems);
		if (problems.isEmpty()) {
			taken = parameters.containsKey("keep") ? new Taken.Kept()
					: this.accepting.accept(slip, SlipForm.first(parameters, "only"), SlipForm.choices(parameters));
		}
		if (taken instanceof Taken.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return this.frame.slip(this.taking.page(slip), refused.problems(), "", model);
		}
		if (taken instanceof Taken.Meanwhile) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.frame.slip(this.taking.page(slip), List.of(Problem.of("", "slip.error.meanwhile")), "", model);
		}
		if (taken instanceof Taken.Accepted accepted) {
			flash.addFlashAttribute("accepted", accepted.accepted());
			flash.addFlashAttribute("left", accepted.left());
		}
		else {
			flash.addFlashAttribute("notice", "slip.kept");
		}
		return "redirect:/slips/" + slip;
	}

	@PostMapping("/slips/{id}/close")
	String close(@PathVariable String id) {
		this.accepting.close(id(id));
		return "redirect:/slips/" + id(id);
	}

	@GetMapping("/slips/{id}/paper")
	String paper(@PathVariable String id, Model model) {
		Slip slip = this.slips.get(id(id));
		this.frame.place(this.cycles.get(slip.cycle()), model);
		model.addAttribute("slips", List.of(slip));
		return "slip/paper";
	}

	@GetMapping("/slips/{id}/sheet")
	void sheet(@PathVariable String id, HttpServletResponse response) throws IOException {
		Slip slip = this.slips.get(id(id));
		byte[] bytes = this.sheets.of(slip.id());
		download(response, slip.code() + ".xlsx", SHEET, bytes.length);
		response.getOutputStream().write(bytes);
	}

	/** A file that came back, before it is evidence. */
	@GetMapping("/slips/{id}/files/{file}")
	void file(@PathVariable String id, @PathVariable String file, HttpServletResponse response) throws IOException {
		HeldFile held = this.taking.file(id(id), Ids.read(file)).file();
		download(response, held.name(), held.mediaType(), held.size());
		this.files.write(held, response.getOutputStream());
	}

	/** Never shown by the browser inside the application. */
	private static void download(HttpServletResponse response, String name, String type, long size) {
		response.setContentType(type);
		response.setContentLengthLong(size);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform");
		response.setHeader("Content-Security-Policy", "sandbox");
	}

	static SlipId id(String word) {
		return new SlipId(Ids.read(word));
	}

}
