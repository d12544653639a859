package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
 * <li>{@code M1.1.origin}: where the value was taken over from, as {@link Origin#key()};
 * absent if a person states it;</li>
 * <li>{@code M1.1.base}: the version the person saw.</li>
 * </ul>
 */
public final class AnswerForm {

	private AnswerForm() {
	}

	/**
	 * Reads the fields of one indicator. Numbers may have spaces or commas between
	 * thousands. A radio button cannot be cleared without JavaScript, so
	 * {@code M1.1.value} may also hold the id of an accepted alternative, and "not
	 * applicable" takes the place of a word that was chosen before; beside anything that
	 * can be cleared it is a problem.
	 * @param currency the country's
	 * @param today in the territory's zone: a date after it is refused
	 */
	public static Read read(Indicator indicator, Map<String, List<String>> fields, String currency, LocalDate today) {
		FormFields form = new FormFields(indicator.code(), fields);
		ValueForm valueForm = new ValueForm(indicator, form, currency, today);
		boolean notApplicable = form.ticked("na");
		List<String> alternatives = form.all("alternative");
		String note = form.text("note", 4000);
		String reason = form.text("reason", 1000);
		LocalDate speaksOf = form.day("speaksOf", today);
		boolean value = valueForm.typed();
		boolean answered = value || notApplicable || !alternatives.isEmpty();
		if (!answered && reason.isEmpty() && note.isEmpty() && !form.ticked("speaksOf")) {
			return new Read(true, null, null, "", null, null, "", "", base(form), List.of());
		}
		Value read = null;
		if (notApplicable) {
			notApplicable(indicator, form, valueForm, reason, alternatives);
		}
		else {
			read = value(indicator, form, valueForm, alternatives, answered);
			if (!reason.isEmpty()) {
				form.problem("na", "error.reason-alone");
			}
		}
		String statedBy = form.first("statedBy");
		boolean other = statedBy.equals("other");
		String name = other ? form.text("statedByName", 120) : "";
		String office = other ? form.text("statedByOffice", 120) : "";
		if (other && name.isEmpty()) {
			form.problem("statedByName", "error.stated-by-name");
		}
		PersonId person = (other || statedBy.isEmpty()) ? null : person(form, statedBy);
		return new Read(false, read, notApplicable ? reason : null, note, speaksOf, person, name, office, base(form),
				form.problems());
	}

	private static void notApplicable(Indicator indicator, FormFields form, ValueForm valueForm, String reason,
			List<String> alternatives) {
		if (reason.isEmpty()) {
			form.problem("reason", "error.reason-missing");
		}
		if (!alternatives.isEmpty()) {
			form.problem("alternative", "error.not-applicable-and-value");
		}
		if (valueForm.typed() && Words.of(indicator.measure()).isEmpty()) {
			form.problem(ValueForm.field(indicator.measure()), "error.not-applicable-and-value");
		}
	}

	private static @Nullable Value value(Indicator indicator, FormFields form, ValueForm valueForm,
			List<String> alternatives, boolean answered) {
		if (!answered) {
			form.problem(ValueForm.field(indicator.measure()), "error.answer-missing");
			return null;
		}
		if (alternatives.isEmpty()) {
			return valueForm.read();
		}
		if (valueForm.typed()) {
			form.problem(ValueForm.field(indicator.measure()), "error.alternative-and-value");
		}
		else if (alternatives.size() > 1) {
			form.problem("alternative", "error.alternatives");
		}
		else if (!Words.ids(indicator.alternatives()).contains(alternatives.get(0))) {
			form.problem("alternative", "error.option");
		}
		else {
			return new Value.Alternative(alternatives.get(0));
		}
		return null;
	}

	private static @Nullable PersonId person(FormFields form, String typed) {
		try {
			return new PersonId(UUID.fromString(typed));
		}
		catch (IllegalArgumentException ex) {
			form.problem("statedBy", "error.stated-by");
			return null;
		}
	}

	/**
	 * What the page put in; nonsense counts as nothing seen, which ends as a conflict.
	 */
	private static int base(FormFields form) {
		String base = form.first("base");
		return base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0;
	}

	/** The fields that show an answer in its form again. */
	public static Map<String, List<String>> fields(Indicator indicator, Answer answer) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		String prefix = indicator.code() + ".";
		if (answer.value() != null) {
			show(prefix, answer.value(), fields);
		}
		if (answer.notApplicable() != null) {
			fields.put(prefix + "na", List.of("on"));
			fields.put(prefix + "reason", List.of(answer.notApplicable()));
		}
		if (!answer.note().isEmpty()) {
			fields.put(prefix + "note", List.of(answer.note()));
		}
		if (answer.speaksOf() != null) {
			fields.put(prefix + "speaksOf", List.of(answer.speaksOf().toString()));
		}
		if (answer.origin() != null) {
			fields.put(prefix + "origin", List.of(answer.origin().key()));
		}
		fields.put(prefix + "statedBy", List.of(answer.statedBy().toString()));
		fields.put(prefix + "base", List.of(String.valueOf(answer.version())));
		return fields;
	}

	/** The fields of a value alone, such as one that is taken over. */
	public static Map<String, List<String>> fields(Indicator indicator, Value value) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		show(indicator.code() + ".", value, fields);
		return fields;
	}

	/** Where the form says the value was taken over from; null if from nowhere. */
	public static @Nullable Origin origin(Indicator indicator, Map<String, List<String>> fields) {
		return Origin.ofKey(new FormFields(indicator.code(), fields).first("origin")).orElse(null);
	}

	private static void show(String prefix, Value value, Map<String, List<String>> fields) {
		if (value instanceof Value.Items items) {
			fields.put(items.items().isEmpty() ? prefix + "none" : prefix + "item",
					items.items().isEmpty() ? List.of("on") : List.copyOf(items.items()));
		}
		else if (value instanceof Value.Parts parts) {
			parts.parts()
				.forEach((part, number) -> fields.put(prefix + "part." + part, List.of(number.toPlainString())));
		}
		else if (value instanceof Value.Alternative alternative) {
			fields.put(prefix + "alternative", List.of(alternative.id()));
		}
		else if (value instanceof Value.Money money) {
			fields.put(prefix + "value", List.of(money.amount().toPlainString()));
			fields.put(prefix + "currency", List.of(money.currency()));
		}
		else {
			fields.put(prefix + "value", List.of(word(value)));
		}
	}

	private static String word(Value value) {
		if (value instanceof Value.YesNo answer) {
			return answer.yes() ? "yes" : "no";
		}
		if (value instanceof Value.Chosen chosen) {
			return chosen.option();
		}
		return (value instanceof Value.Day day) ? day.date().toString()
				: ((Value.Numeric) value).number().toPlainString();
	}

	/**
	 * The field that a person looks for first when an answer is missing: where the
	 * summary of errors points to.
	 */
	public static String firstField(Indicator indicator) {
		Measure measure = indicator.measure();
		String rest = "value";
		if (measure instanceof Measure.Ratio) {
			rest = "item";
		}
		else if (measure instanceof Measure.Paired paired) {
			rest = "part." + paired.parts().get(0).id();
		}
		else if (measure instanceof Measure.Disaggregated) {
			rest = "part.total";
		}
		return indicator.code() + "." + rest;
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
