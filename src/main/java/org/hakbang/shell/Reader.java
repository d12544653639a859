package org.hakbang.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Who reads the page. */
record Reader(String name) {

	/** The first letters of the first and the last word: two on most names. */
	public String initials() {
		String[] words = this.name.trim().split("\\s+");
		return Arrays.stream((words.length > 1) ? new String[] { words[0], words[words.length - 1] } : words)
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)))
			.collect(Collectors.joining());
	}

}
