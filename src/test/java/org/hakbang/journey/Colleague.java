package org.hakbang.journey;

import java.util.List;
import java.util.Map;

import org.hakbang.testing.Form;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;

/**
 * Somebody who works with the product: finds tasks in the inbox, answers what they ask,
 * finishes them.
 */
record Colleague(Visitor visitor) {

	static final byte[] PAPER = ("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")
		.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

	/** The address of the open task with this title, from the inbox. */
	String task(String title) {
		return visitor.see("/inbox")
			.document()
			.select("a[href^=/tasks/]")
			.stream()
			.filter((link) -> link.text().equals(title))
			.findFirst()
			.orElseThrow(
					() -> new AssertionError("No task " + title + " in the inbox: " + visitor.see("/inbox").text()))
			.attr("href");
	}

	Form form(String task) {
		return visitor.see(task).form("main form[enctype]");
	}

	/** Fills in the fields of one indicator. */
	static Form answer(Form form, String code, Map<String, List<String>> fields) {
		fields.forEach((name, values) -> form.fill(code + "." + name, values.toArray(String[]::new)));
		return form;
	}

	/** Answers a task's indicators with a document behind them, and finishes it. */
	Page finish(String title, Map<String, Map<String, List<String>>> answers) {
		Form form = form(task(title));
		answers.forEach((code, fields) -> answer(form, code, fields));
		if (!answers.isEmpty() && form.has("evidence.files")) {
			form.attach("evidence.files", "paper on " + title + ".pdf", PAPER);
			form.fill("evidence.for", answers.keySet().toArray(String[]::new));
		}
		Page after = form.press(".actions .btn:not([name])");
		if (after.status() != 200 || after.has(".errors")) {
			throw new AssertionError(title + " was refused: " + after.text());
		}
		return after;
	}

}
