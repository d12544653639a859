package org.hakbang.shared;

import java.util.List;
import java.util.Locale;

/**
 * Addresses of pages for the public, which are there in languages of their own. A bean of
 * it declares them: then their header offers these languages, and nobody is shown a page
 * half in one language and half in another.
 *
 * @param prefix such as {@code /apply}: this address and all that go on after a slash
 * @param languages the languages offered, in this order; every text of the pages is there
 * in each of them
 */
public record PublicPages(String prefix, List<Locale> languages) {

	public PublicPages {
		languages = List.copyOf(languages);
	}

	/** Whether a path, without its query, is one of them. */
	public boolean covers(String path) {
		return path.equals(this.prefix) || path.startsWith(this.prefix + "/");
	}

}
