package org.hakbang.journey;

import java.net.URI;
import java.util.List;

import org.hakbang.testing.Form;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How a focal point asks the offices for their answers, and how these come back. */
record Offices(Visitor focalPoint, String cycle) {

	/**
	 * Asks every office of the step that is worked on. @return the addresses of the slips
	 */
	List<String> askAll() {
		Page made = focalPoint.see(cycle + "/slips").form("form:has(input[name=office])").submit();
		List<String> slips = made.document()
			.select("main a[href^=/slips/]")
			.eachAttr("href")
			.stream()
			.filter((address) -> address.matches("/slips/[0-9a-f-]{36}"))
			.distinct()
			.toList();
		assertThat(slips).as(made.text()).hasSizeGreaterThan(1);
		return slips;
	}

	/** A signed paper has come back: what it says is typed, its scan stands behind it. */
	void takeInPaper(String slip, String statedBy, Book book) {
		Page page = focalPoint.see(slip);
		Form form = page.form("form[enctype]:has(input[name=name])");
		Colleague.answerAll(page, form, book);
		accepted(form.fill("name", statedBy).attach("files", "signed slip.pdf", Colleague.PAPER).submit());
	}

	/** Somebody of the office fills in the link, without an account; it is accepted. */
	void takeInLink(String slip, Visitor office, String statedBy, Book book) {
		Page made = focalPoint.see(slip).form("form[action$='/link']").submit();
		Page page = office.see(URI.create(made.find("#link").val()).getPath());
		Form form = page.form("form[enctype]");
		Colleague.answerAll(page, form, book);
		assertThat(form.fill("name", statedBy).submit().text()).contains("Thank you");
		accepted(focalPoint.see(slip).form("form[enctype]:has(input[name=name])").submit());
	}

	private static void accepted(Page page) {
		assertThat(page.status()).as(page.text()).isEqualTo(200);
		assertThat(page.text()).contains("in the record");
	}

}
