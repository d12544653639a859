package org.hakbang.directory.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.directory.Directory;
import org.hakbang.directory.DirectoryQuery;
import org.hakbang.directory.DirectoryTable;
import org.hakbang.directory.DirectoryTables;
import org.hakbang.directory.Partners;
import org.hakbang.directory.Windows;
import org.hakbang.shared.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of a directory, the same as files, and loading the samples. */
@Controller
class DirectoryController {

	private final Directory directory;

	private final Partners partners;

	private final Windows windows;

	private final DirectoryTables tables;

	private final DirectoryFrame frame;

	DirectoryController(Directory directory, Partners partners, Windows windows, DirectoryTables tables,
			DirectoryFrame frame) {
		this.directory = directory;
		this.partners = partners;
		this.windows = windows;
		this.tables = tables;
		this.frame = frame;
	}

	/** The directory of the reader's country. */
	@GetMapping("/directory")
	String directory() {
		return "redirect:/directory/" + this.directory.countries().stream().findFirst().orElseThrow(NotFound::new)
				+ "/partners";
	}

	@GetMapping("/directory/{country}/partners")
	String partners(@PathVariable String country, @RequestParam Map<String, String> fields, Model model) {
		DirectoryQuery query = DirectoryQuery.of(fields);
		model.addAttribute("found", this.partners.page(country, query));
		model.addAttribute("places", this.frame.filter(country));
		return list(country, query, "directory/partners", model);
	}

	@GetMapping("/directory/{country}/windows")
	String windows(@PathVariable String country, @RequestParam Map<String, String> fields, Model model) {
		DirectoryQuery query = DirectoryQuery.of(fields);
		model.addAttribute("found", this.windows.page(country, query));
		return list(country, query, "directory/windows", model);
	}

	private String list(String country, DirectoryQuery query, String template, Model model) {
		this.frame.country(country, model);
		model.addAttribute("query", query);
		model.addAttribute("count", this.directory.count(country));
		model.addAttribute("samples", this.directory.samplesLeft(country));
		return template;
	}

	@GetMapping("/directory/{country}/partners.csv")
	void partnersCsv(@PathVariable String country, @RequestParam Map<String, String> fields,
			HttpServletResponse response) throws IOException {
		csv(this.tables.partners(country, DirectoryQuery.of(fields)), response);
	}

	@GetMapping("/directory/{country}/partners.xlsx")
	void partnersXlsx(@PathVariable String country, @RequestParam Map<String, String> fields,
			HttpServletResponse response) throws IOException {
		xlsx(this.tables.partners(country, DirectoryQuery.of(fields)), response);
	}

	@GetMapping("/directory/{country}/windows.csv")
	void windowsCsv(@PathVariable String country, @RequestParam Map<String, String> fields,
			HttpServletResponse response) throws IOException {
		csv(this.tables.windows(country, DirectoryQuery.of(fields)), response);
	}

	@GetMapping("/directory/{country}/windows.xlsx")
	void windowsXlsx(@PathVariable String country, @RequestParam Map<String, String> fields,
			HttpServletResponse response) throws IOException {
		xlsx(this.tables.windows(country, DirectoryQuery.of(fields)), response);
	}

	private static void csv(DirectoryTable table, HttpServletResponse response) throws IOException {
		begin(table, "csv", "text/csv", response);
		response.setCharacterEncoding("UTF-8");
		table.csv(response.getOutputStream());
	}

	private static void xlsx(DirectoryTable table, HttpServletResponse response) throws IOException {
		begin(table, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response);
		table.xlsx(response.getOutputStream());
	}

	private static void begin(DirectoryTable table, String kind, String mediaType, HttpServletResponse response) {
		String name = table.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + kind;
		response.setContentType(mediaType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
	}

	@PostMapping("/directory/{country}/samples")
	String samples(@PathVariable String country, RedirectAttributes flash) {
		int loaded = this.directory.loadSamples(country);
		flash.addFlashAttribute("notice", (loaded > 0) ? "directory.samples.loaded" : "directory.samples.none");
		return "redirect:/directory/" + country + "/partners";
	}

}
