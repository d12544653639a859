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

	/**
	 * Finishes every task that waits for this person, with what the book says; decisions
	 * are for a meeting.
	 */
	void finishAll(Book book) {
		for (String task : visitor.see("/inbox").document().select("a[href^=/tasks/]").eachAttr("href")) {
			Page page = visitor.see(task);
			if (page.has("main form[enctype] .actions .btn:not([name])") && page.address().getPath().equals(task)) {
				finish(page, book);
			}
		}
	}

	private void finish(Page page, Book book) {
		Form form = page.form("main form[enctype]");
		List<String> codes = answerAll(page, form, book);
		if (!codes.isEmpty() && form.has("evidence.files")) {
			form.attach("evidence.files", "paper on " + codes.get(0) + ".pdf", PAPER);
			form.fill("evidence.for", codes.toArray(String[]::new));
		}
		Page after = pressed(form);
		if (after.status() != 200 || after.has(".errors")) {
			throw new AssertionError(page.title() + " was refused: " + after.text());
		}
	}

	/** What stays open on purpose is asked about once. */
	private static Page pressed(Form form) {
		Page after = form.press(".actions .btn:not([name])");
		return after.has("#left-open") ? after.form("form#task").press(".actions .btn:not([name])") : after;
	}

	/**
	 * Answers each indicator that the form asks as the book says, and tells which these
	 * are.
	 */
	static List<String> answerAll(Page page, Form form, Book book) {
		List<String> codes = page.document()
			.select("form[enctype] [name]")
			.eachAttr("name")
			.stream()
			.filter((name) -> name.matches("[A-Z][A-Z0-9]*[.][0-9]+[.].+"))
			.map((name) -> name.replaceFirst("^([A-Z0-9]+[.][0-9]+)[.].*", "$1"))
			.distinct()
			.toList();
		codes.forEach((code) -> answer(form, code, book.of(code)));
		return codes;
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
		Page after = pressed(form);
		if (after.status() != 200 || after.has(".errors")) {
			throw new AssertionError(title + " was refused: " + after.text());
		}
		return after;
	}

}
