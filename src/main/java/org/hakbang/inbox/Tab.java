package org.hakbang.inbox;

import java.util.Arrays;
import java.util.Locale;

/** The lists of the inbox. */
public enum Tab {

	/** Taken by the reader, or nobody else could do it. */
	YOURS,
	/** The reader could do it, colleagues too, and nobody has taken it. */
	NOBODY,
	/** In the reader's territories, for somebody else. */
	WAITING,
	/** Finished by the reader. */
	DONE;

	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The tab an address names; the first one for anything unknown. */
	static Tab ofKey(String key) {
		return Arrays.stream(values()).filter((tab) -> tab.key().equals(key)).findFirst().orElse(YOURS);
	}

}
