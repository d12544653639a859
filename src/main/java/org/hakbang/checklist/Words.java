package org.hakbang.checklist;

import java.util.List;

import org.hakbang.checklist.Indicator.Option;

/** The words with which a measure can be answered; none for numbers and dates. */
final class Words {

	static final List<String> YES_NO = List.of("yes", "no");

	static final List<String> DOCUMENT = List.of("absent", "partial", "complete");

	private Words() {
	}

	static List<String> of(Measure measure) {
		if (measure instanceof Measure.YesNo) {
			return YES_NO;
		}
		if (measure instanceof Measure.Document) {
			return DOCUMENT;
		}
		return (measure instanceof Measure.Choice choice) ? ids(choice.options()) : List.of();
	}

	static List<String> ids(List<Option> options) {
		return options.stream().map(Option::id).toList();
	}

}
