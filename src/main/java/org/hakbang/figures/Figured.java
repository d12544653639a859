package org.hakbang.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.hakbang.checklist.Value;
import org.jspecify.annotations.Nullable;

/**
 * What came of counting a figure.
 *
 * @param value null if it is suppressed, wholly or in part, or nothing was there to count
 * @param cells the numbers behind a count by groups; null if there are none
 * @param why the key of the words that say why there is no value; empty if there is one,
 * or its cells say it
 */
record Figured(@Nullable Value value, @Nullable Cells cells, String why) {

	static final String YES = "yes";

	static final String NO = "no";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static Figured unknown(String why) {
		return new Figured(null, null, why);
	}

	static Figured number(int number) {
		return new Figured(new Value.Numeric(BigDecimal.valueOf(number)), null, "");
	}

	static Figured day(LocalDate day) {
		return new Figured(new Value.Day(day), null, "");
	}

	/** A count by groups. */
	static Figured counts(Cells cells) {
		if (cells.suppressed()) {
			return new Figured(null, cells, "");
		}
		Map<String, BigDecimal> parts = new TreeMap<>();
		cells.groups().forEach((group, number) -> parts.put(group, BigDecimal.valueOf(number)));
		parts.put("total", BigDecimal.valueOf(cells.total()));
		return new Figured(new Value.Parts(parts), cells, "");
	}

	/**
	 * How many of a hundred are {@code yes}, cut: four of five is met by four of five
	 * only.
	 */
	static Figured share(Cells pair) {
		Integer yes = pair.groups().get(YES);
		Integer no = pair.groups().get(NO);
		if (yes == null || no == null) {
			return unknown("figures.why.few");
		}
		if (yes + no == 0) {
			return unknown("figures.why.none");
		}
		return new Figured(new Value.Numeric(
				BigDecimal.valueOf(yes).multiply(HUNDRED).divide(BigDecimal.valueOf(yes + no), 0, RoundingMode.DOWN)),
				null, "");
	}

}
