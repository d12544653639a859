package org.hakbang.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** When an answer is good enough. Structured data, no scripting. */
public sealed interface Rule {

	/** Equal to a word: {@code yes}, {@code no}, the id of a choice. */
	record Equal(String to) implements Rule {
	}

	record OneOf(Set<String> options) implements Rule {
	}

	/**
	 * At least so much; of a ratio so many items; {@code part} names one number of
	 * several, empty for the only one.
	 */
	record AtLeast(BigDecimal minimum, String part) implements Rule {
	}

	record AtMost(BigDecimal maximum, String part) implements Rule {
	}

	/** More than. */
	record Above(BigDecimal bound, String part) implements Rule {
	}

	/** Any answer will do, as long as there is one. */
	record IsSet() implements Rule {
	}

	/** All of these items of a ratio hold. */
	record Includes(Set<String> items) implements Rule {
	}

	record AllOf(List<Rule> rules) implements Rule {
	}

	record AnyOf(List<Rule> rules) implements Rule {
	}

	/** The answer is this accepted alternative. */
	record AcceptedAlternative(String id) implements Rule {
	}

}
