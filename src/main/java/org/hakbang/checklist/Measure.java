package org.hakbang.checklist;

import java.util.List;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Text;

/** In what an indicator is answered. */
public sealed interface Measure {

	record YesNo() implements Measure {
	}

	/**
	 * A number, at least 0, with so many decimals at most.
	 *
	 * @param one the unit of exactly 1; empty if it is called like any other number
	 */
	record Count(Text unit, Text one, int decimals) implements Measure {

		public Count(Text unit, int decimals) {
			this(unit, Text.NONE, decimals);
		}

	}

	/** 0 to 100, two decimals at most. */
	record Percent() implements Measure {
	}

	/** Money in the country's currency unless the answer names another. */
	record Amount() implements Measure {
	}

	record Day() implements Measure {
	}

	/** Absent, partial or complete. */
	record Document() implements Measure {
	}

	record Choice(List<Option> options) implements Measure {
	}

	/** Which of the named items: "four of six". */
	record Ratio(List<Option> items) implements Measure {
	}

	/**
	 * Several numbers asked together: surveys and focus groups.
	 *
	 * @param scale the highest score, if each is one: then they are drawn as a radar; 0
	 * if they are counts
	 */
	record Paired(List<Option> parts, int scale) implements Measure {

		public Paired(List<Option> parts) {
			this(parts, 0);
		}

	}

	/**
	 * A count with a total and its split: {@code groups} such as women, men, unknown must
	 * add up to the total.
	 *
	 * @param one the unit of exactly 1; empty if it is called like any other number
	 */
	record Disaggregated(Text unit, Text one, List<Option> groups) implements Measure {

		public Disaggregated(Text unit, List<Option> groups) {
			this(unit, Text.NONE, groups);
		}

	}

}
