package org.hakbang.testing;

import java.net.URI;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page that a {@link Visitor} sees. */
public record Page(Visitor visitor, int status, URI address, Document document) {

	/** What a person reads, in one line. */
	public String text() {
		return this.document.text();
	}

	public String title() {
		return this.document.title();
	}

	/** The first element that fits, which must be there. */
	public Element find(String selector) {
		Element found = this.document.selectFirst(selector);
		if (found == null) {
			throw new AssertionError("No " + selector + " on " + this.address + ": " + text());
		}
		return found;
	}

	public boolean has(String selector) {
		return this.document.selectFirst(selector) != null;
	}

	/** Follows the first link whose text contains the words. */
	public Page follow(String words) {
		Element link = this.document.select("a[href]")
			.stream()
			.filter((a) -> a.text().contains(words))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No link '" + words + "' on " + this.address + ": " + text()));
		return this.visitor
			.see(URI.create(link.absUrl("href")).getRawPath() + ((URI.create(link.absUrl("href")).getRawQuery() != null)
					? "?" + URI.create(link.absUrl("href")).getRawQuery() : ""));
	}

	/** The first form that fits, with what its fields hold now. */
	public Form form(String selector) {
		return new Form(this.visitor, find(selector));
	}

}
