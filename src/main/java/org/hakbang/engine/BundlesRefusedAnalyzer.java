package org.hakbang.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the bundles instead of a stack trace. */
class BundlesRefusedAnalyzer extends AbstractFailureAnalyzer<BundlesRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BundlesRefused cause) {
		return new FailureAnalysis(
				"The checklists and processes cannot be used (file:line: what is wrong):\n\n" + cause.getMessage(),
				"Correct these lines and start again. Nothing was deployed.", cause);
	}

}
