package org.hakbang.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says a {@link KeysRefused} in one sentence instead of a stack trace. */
final class KeysRefusedAnalyzer extends AbstractFailureAnalyzer<KeysRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, KeysRefused cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
