package org.hakbang.dashboard;

import java.util.Arrays;
import java.util.Locale;

/** The orders in which a matrix can be read. None of them is a ranking. */
enum Sort {

	/** The territory itself first, then by name; where there is no cycle comes last. */
	NAME("code <> :territory, cycle is null, folded_name, code"),
	/** The furthest step first; of equals, whoever settled more. */
	FURTHEST("furthest desc nulls last, settled desc nulls last, folded_name, code"),
	/** What moved last first. */
	MOVED("moved desc nulls last, folded_name, code"),
	/** What has been open for the longest first. */
	STUCK("open_since nulls last, folded_name, code");

	private final String order;

	Sort(String order) {
		this.order = order;
	}

	/** As in an address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What follows ORDER BY. */
	String order() {
		return this.order;
	}

	/** By name, for anything else than a key. */
	static Sort ofKey(String key) {
		return Arrays.stream(values()).filter((sort) -> sort.key().equals(key)).findFirst().orElse(NAME);
	}

}
