package org.hakbang.helpdesk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.IntakeField;
import org.hakbang.shared.Problem;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Between the fields of a form and the answers at the door. The field {@code status}
 * stands in the form as {@code i.status}, each chosen option of several once.
 */
public final class IntakeForm {

	private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(java.util.Locale.getISOCountries()));

	private static final int OLDEST = 120;

	private static final int LINE = 200;

	private static final int TEXT = 4000;

	private IntakeForm() {
	}

	/** The name of a field in a form. */
	public static String name(String field) {
		return "i." + field;
	}

	/**
	 * Reads the fields that are asked.
	 * @param places the keys of the places that can be chosen
	 * @param today a date after it is refused
	 */
	public static Read read(List<IntakeField> asked, Map<String, List<String>> form, Set<String> places,
			LocalDate today) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		for (IntakeField field : asked) {
			List<String> typed = form.getOrDefault(name(field.id()), List.of())
				.stream()
				.map((value) -> value.replace("\u0000", "").strip())
				.filter((value) -> !value.isEmpty())
				.distinct()
				.toList();
			if (typed.isEmpty()) {
				if (field.required()) {
					problems.add(Problem.of(name(field.id()), "intake.missing",
							field.label().in(LocaleContextHolder.getLocale())));
				}
				continue;
			}
			String problem = problem(field, typed, places, today);
			if (problem != null) {
				problems.add(Problem.of(name(field.id()), problem));
			}
			answers.put(field.id(), (field.kind() == IntakeField.Kind.CHOICES) ? typed : typed.subList(0, 1));
		}
		return new Read(answers, problems);
	}

	private static @org.jspecify.annotations.Nullable String problem(IntakeField field, List<String> typed,
			Set<String> places, LocalDate today) {
		String first = typed.get(0);
		return switch (field.kind()) {
			case TEXT -> (first.length() > LINE) ? "intake.too-long" : null;
			case LONG_TEXT -> (first.length() > TEXT) ? "intake.too-long" : null;
			case PHONE -> first.matches("\\+?[0-9 ().-]{6,25}") ? null : "intake.phone";
			case EMAIL ->
				first.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}") && first.length() <= LINE ? null : "intake.email";
			case CHOICE, CHOICES -> ids(field).containsAll(typed) ? null : "intake.option";
			case PLACE -> places.contains(first) ? null : "intake.option";
			case COUNTRY -> COUNTRIES.contains(first) ? null : "intake.option";
			case NUMBER -> number(field, first);
			case YES_NO -> List.of("yes", "no").contains(first) ? null : "intake.option";
			case DATE -> date(first, today);
		};
	}

	/** A year of birth is no age: it would be held against the limits of a fund. */
	private static @org.jspecify.annotations.Nullable String number(IntakeField field, String typed) {
		if (!typed.matches("[0-9]{1,12}")) {
			return "intake.number";
		}
		return (field.meaning() == IntakeField.Meaning.AGE && Long.parseLong(typed) > OLDEST) ? "intake.age" : null;
	}

	private static List<String> ids(IntakeField field) {
		return field.options().stream().map(Option::id).toList();
	}

	private static @org.jspecify.annotations.Nullable String date(String typed, LocalDate today) {
		try {
			return LocalDate.parse(typed).isAfter(today) ? "intake.date-ahead" : null;
		}
		catch (DateTimeParseException ex) {
			return "intake.date";
		}
	}

	/** The fields that show answers in their form again. */
	public static Map<String, List<String>> fields(Map<String, List<String>> answers) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		answers.forEach((field, values) -> fields.put(name(field), values));
		return fields;
	}

	/**
	 * What was read.
	 *
	 * @param answers by field; several only where several can be chosen
	 * @param problems each with the name of its field; empty if all is well
	 */
	public record Read(Map<String, List<String>> answers, List<Problem> problems) {

	}

}
