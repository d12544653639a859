package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Between the fields of a form and an answer. The fields of an indicator begin with its
 * code and a dot:
 * <ul>
 * <li>{@code M1.1.value}: a word ({@code yes}/{@code no}), a number, an amount, a date as
 * {@code yyyy-mm-dd}, the id of a choice;</li>
 * <li>{@code M1.1.currency}: of an amount, the country's if missing;</li>
 * <li>{@code M1.1.item}: once per item of a ratio that holds; {@code M1.1.none} says that
 * none holds;</li>
 * <li>{@code M1.1.part.surveys}: a number of a pair; {@code M1.1.part.total} and one per
 * group of a disaggregated count;</li>
 * <li>{@code M1.1.alternative}: the id of an accepted alternative, instead of a
 * value;</li>
 * <li>{@code M1.1.na} ({@code on}) and {@code M1.1.reason}: not applicable, and why;</li>
 * <li>{@code M1.1.note}, {@code M1.1.speaksOf}; {@code M1.1.statedBy}: a person's id, or
 * {@code other} with {@code M1.1.statedByName} and {@code M1.1.statedByOffice};</li>
 * <li>{@code M1.1.base}: the version the person saw.</li>
 * </ul>
 */
public final class AnswerForm {

	private AnswerForm() {
	}

	/**
	 * Reads the fields of one indicator. Numbers may have spaces or commas between
	 * thousands.
	 * @param currency the country's
	 * @param today in the territory's zone: a date after it is refused
	 */
	public static Read read(Indicator indicator, Map<String, List<String>> fields, String currency, LocalDate today) {
		throw new IllegalStateException("skeleton");
	}

	/** The fields that show an answer in its form again. */
	public static Map<String, List<String>> fields(Indicator indicator, Answer answer) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * What was read.
	 *
	 * @param blank nothing was entered at all
	 * @param statedBy null if not said, or if somebody else is named
	 * @param statedByName the name of somebody who is not in the list yet, empty if none
	 * @param problems what is wrong, each with the full name of its field; empty if all
	 * is well
	 */
	public record Read(boolean blank, @Nullable Value value, @Nullable String notApplicable, String note,
			@Nullable LocalDate speaksOf, @Nullable PersonId statedBy, String statedByName, String statedByOffice,
			int basedOn, List<Problem> problems) {

	}

}
