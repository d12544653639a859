package org.hakbang.journey;

import java.util.List;
import java.util.Map;

import org.hakbang.testing.Form;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;

/**
 * Somebody at a help desk who works on one case by its pages.
 *
 * @param file the address of the case
 */
record Facilitator(Visitor visitor, String file) {

	Page see() {
		return visitor.see(file);
	}

	/** The addresses of the tasks that wait, of the case and of its applications. */
	List<String> tasks() {
		return see().document().select("main a[href*=/tasks/]").eachAttr("href").stream().distinct().toList();
	}

	/** Finishes the one open task of the case that has this title. */
	Page finish(String title, Map<String, List<String>> answers, String... evidenceFor) {
		Form form = task(title).form("main form[enctype]");
		answers.forEach((name, values) -> form.fill(name, values.toArray(String[]::new)));
		if (evidenceFor.length > 0) {
			form.attach("evidence.files", "paper on " + evidenceFor[0] + ".pdf", Colleague.PAPER);
			if (form.has("evidence.for")) {
				form.fill("evidence.for", evidenceFor);
			}
		}
		return done(form.press(".actions .btn:not([name])"), title);
	}

	private Page task(String title) {
		return see().follow(title);
	}

	/** Does what an application for money asks next. */
	Page apply(String title, Map<String, List<String>> fields) {
		Form form = task(title).form("main form:has([name=said])");
		fields.forEach((name, values) -> form.fill(name, values.toArray(String[]::new)));
		return done(form.submit(), title);
	}

	/** Fills in and sends a form of one of the pages under the case. */
	Page note(String page, String form, Map<String, List<String>> fields) {
		Form filled = visitor.see(file + page).form(form);
		fields.forEach((name, values) -> filled.fill(name, values.toArray(String[]::new)));
		return done(filled.submit(), page);
	}

	private static Page done(Page after, String what) {
		if (after.status() != 200 || after.has(".errors")) {
			throw new AssertionError(what + " was refused: " + after.text());
		}
		return after;
	}

}
