package org.hakbang.figures;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.checklist.Rhythm;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of a desk: the page and the same as a file. */
@Controller
class RegisterController {

	private final CaseRegister register;

	private final RegisterWords words;

	RegisterController(CaseRegister register, RegisterWords words) {
		this.register = register;
		this.words = words;
	}

	@GetMapping("/desks/{key}/register")
	String register(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "1") String page,
			Model model) {
		RegisterQuery query = this.register.query(key, kind, period);
		CaseRegister.Page found = this.register.page(query,
				page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
		model.addAttribute("query", query);
		model.addAttribute("found", found);
		model.addAttribute("head", this.words.head(query));
		model.addAttribute("rows", found.lines().stream().map(this.words.rows(query)::of).toList());
		model.addAttribute("rhythms", Rhythm.values());
		return "figures/register";
	}

	@GetMapping("/desks/{key}/register/register.csv")
	void csv(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, HttpServletResponse response) throws IOException {
		RegisterQuery query = this.register.query(key, kind, period);
		this.register.exporting(query);
		send(query, Sheets.csv(Sheets.begin(response, name(query, "csv"), "text/csv")));
	}

	@GetMapping("/desks/{key}/register/register.xlsx")
	void xlsx(@PathVariable String key, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String period, HttpServletResponse response) throws IOException {
		RegisterQuery query = this.register.query(key, kind, period);
		this.register.exporting(query);
		send(query, Sheets.xlsx(Sheets.begin(response, name(query, "xlsx"), Sheets.XLSX), query.period().key()));
	}

	private void send(RegisterQuery query, Sheets out) throws IOException {
		try (out) {
			out.row(this.words.head(query));
			RegisterWords.Row row = this.words.rows(query);
			this.register.each(query, (line) -> out.row(row.of(line)));
		}
	}

	private static String name(RegisterQuery query, String ending) {
		return query.desk().key() + "-" + query.definition().key() + "-" + query.period().key() + "." + ending;
	}

}
