package org.hakbang.territory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a country file instead of a stack trace. */
class CountryFileRefusedAnalyzer extends AbstractFailureAnalyzer<CountryFileRefused> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CountryFileRefused cause) {
		return new FailureAnalysis("A country file cannot be used (file:line: what is wrong):\n\n" + cause.getMessage(),
				"Correct this line and start again.", cause);
	}

}
