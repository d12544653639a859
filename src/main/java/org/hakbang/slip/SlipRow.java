package org.hakbang.slip;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A question of a slip as it would be saved.
 *
 * @param indicator in the words of the slip
 * @param read what was understood
 * @param problems what is wrong with it, with the cell where it came in a sheet
 * @param cells where its fields stood in a sheet: "row 8, column C" by name
 * @param theirs the answer that came in meanwhile, null if none did
 */
public record SlipRow(Asked asked, Indicator indicator, Kind kind, AnswerForm.Read read, List<Problem> problems,
		Map<String, Returned.Cell> cells, @Nullable Answer theirs) {

	/** What is to be done about a row. */
	public enum Kind {

		/** Nothing stands there. */
		BLANK,
		/** It can be accepted. */
		GOOD,
		/** Something must be corrected. */
		BAD,
		/** Somebody answered meanwhile: one of the two must be chosen. */
		CONFLICT,
		/** Accepted or set aside. */
		SETTLED;

		/** The last part of its key in the message bundle, {@code slip.row.good}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	public boolean is(String kind) {
		return this.kind.key().equals(kind);
	}

}
