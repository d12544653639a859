package org.hakbang.demo;

import org.hakbang.directory.Directory;
import org.hakbang.directory.DirectoryQuery;
import org.hakbang.directory.Entries;
import org.hakbang.directory.Entry;
import org.hakbang.directory.Partners;
import org.hakbang.directory.Windows;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills the directory of the story with the samples that ship. Somebody has checked half
 * of them; the rest waits for it.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class DirectoryTeller {

	private final Directory directory;

	private final Partners partners;

	private final Windows windows;

	private final ActingAs acting;

	DirectoryTeller(Directory directory, Partners partners, Windows windows, ActingAs acting) {
		this.directory = directory;
		this.partners = partners;
		this.windows = windows;
		this.acting = acting;
	}

	/**
	 * @param keeper who works for a desk of the country
	 */
	void fill(String country, PersonId keeper) {
		this.acting.run(keeper, () -> {
			this.directory.loadSamples(country);
			checkHalf(country, this.partners);
			checkHalf(country, this.windows);
		});
	}

	private static void checkHalf(String country, Entries<?, ?> entries) {
		int at = 0;
		for (Entry entry : entries.all(country, DirectoryQuery.EVERYTHING)) {
			if (at++ % 2 == 0) {
				entries.check(country, entry.id());
			}
		}
	}

}
