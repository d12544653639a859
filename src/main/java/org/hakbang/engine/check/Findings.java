package org.hakbang.engine.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hakbang.checklist.DefinitionReader.Finding;

/** Collects what is wrong, so that all of it is said at once. */
final class Findings {

	private final List<Finding> all = new ArrayList<>();

	void add(String file, int line, String reason) {
		this.all.add(new Finding(file, line, reason));
	}

	boolean isEmpty() {
		return this.all.isEmpty();
	}

	/** By file and line, each once. */
	List<Finding> sorted() {
		return this.all.stream()
			.distinct()
			.sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
			.toList();
	}

}
