package org.hakbang.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.hakbang.checklist.DefinitionReader.Finding;

/** The application does not start: everything that is wrong with its bundles, at once. */
class BundlesRefused extends RuntimeException {

	private final transient List<Finding> findings;

	BundlesRefused(List<Finding> findings) {
		super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
		this.findings = List.copyOf(findings);
	}

	List<Finding> findings() {
		return this.findings;
	}

}
