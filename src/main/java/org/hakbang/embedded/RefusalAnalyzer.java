package org.hakbang.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refusal as its sentence alone, without a stack trace. */
final class RefusalAnalyzer extends AbstractFailureAnalyzer<StartRefusal> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StartRefusal cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
