package org.hakbang.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a {@link DemoRefused} in one sentence instead of a stack trace. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemoRefused cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
