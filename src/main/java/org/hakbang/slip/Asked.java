package org.hakbang.slip;

import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Text;

/**
 * A question on a slip, in the words in which it was asked.
 *
 * @param code of the indicator
 * @param base the version of the answer that stood then, 0 if there was none
 */
public record Asked(String code, Text title, Text question, Text guidance, int base) {

	static Asked of(Indicator indicator, int base) {
		return new Asked(indicator.code(), indicator.title(), indicator.question(), indicator.guidance(), base);
	}

	/** The indicator in these words. */
	Indicator in(Indicator now) {
		return now.inWords(this.title, this.question, this.guidance);
	}

}
