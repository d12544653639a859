package org.hakbang.journey;

import org.hakbang.testing.Form;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;
import org.jsoup.nodes.Element;

/**
 * Counts what a person does in front of the product: pages read, clicks, fields filled.
 */
final class Tally {

	private int pages;

	private int clicks;

	private int fields;

	/** An address from the bookmarks. */
	Page open(Visitor visitor, String path) {
		this.clicks++;
		this.pages++;
		return visitor.see(path);
	}

	/** A link by its words. */
	Page follow(Page page, String words) {
		this.clicks++;
		this.pages++;
		return page.follow(words);
	}

	/** The first link of a certain place. */
	Page to(Page page, String selector) {
		Element link = page.find(selector);
		return follow(page, link.text());
	}

	/** Something that opens on the page. */
	void unfold(Page page, String selector) {
		page.find(selector);
		this.clicks++;
	}

	Form fill(Form form, String name, String... values) {
		this.fields += values.length;
		return form.fill(name, values);
	}

	Form attach(Form form, String name, String file, byte[] content) {
		this.fields++;
		return form.attach(name, file, content);
	}

	/** A button; what comes must be no refusal. */
	Page press(Form form, String button) {
		this.clicks++;
		this.pages++;
		Page page = form.press(button);
		if (page.status() != 200) {
			throw new AssertionError(button + " answered " + page.status() + ": " + page.text());
		}
		return page;
	}

	int pages() {
		return this.pages;
	}

	int clicks() {
		return this.clicks;
	}

	int fields() {
		return this.fields;
	}

	/** How long it takes somebody who reads every page and looks up every answer. */
	double minutes(int secondsForAPage, int secondsForAClick, int secondsForAField) {
		return (this.pages * secondsForAPage + this.clicks * secondsForAClick + this.fields * secondsForAField) / 60.0;
	}

	@Override
	public String toString() {
		return this.pages + " pages, " + this.clicks + " clicks, " + this.fields + " fields";
	}

}
