package org.hakbang.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, by field, exactly as it came. */
public record Typed(Map<String, List<String>> fields) {

	public static final Typed NOTHING = new Typed(Map.of());

	public Typed {
		Map<String, List<String>> kept = new LinkedHashMap<>();
		fields.forEach((name, values) -> kept.put(name, List.copyOf(values)));
		fields = kept;
	}

	/** One value per field, for callers that have no form. */
	public static Typed of(Map<String, String> values) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		values.forEach((name, value) -> fields.put(name, List.of(value)));
		return new Typed(fields);
	}

	/** The field's only or first value without white space around it; empty if none. */
	public String get(String name) {
		List<String> values = all(name);
		return values.isEmpty() ? "" : values.get(0).strip();
	}

	/** Whether the field was typed with this value: for radios and checkboxes. */
	public boolean is(String name, String value) {
		return all(name).contains(value);
	}

	public List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	public Typed with(String name, String value) {
		Map<String, List<String>> more = new LinkedHashMap<>(this.fields);
		more.put(name, List.of(value));
		return new Typed(more);
	}

	/** An id, empty if the field holds none. */
	Optional<UUID> id(String name) {
		return uuid(get(name));
	}

	static Optional<UUID> uuid(String text) {
		try {
			// The length too: fromString takes shorter forms that nobody writes.
			return (text.length() == 36) ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** A text that must be there and at most so long. */
	String text(String name, int longest, String missing, Consumer<Problem> problems) {
		String text = get(name);
		if (text.isEmpty()) {
			problems.accept(Problem.of(name, missing));
		}
		return within(name, text, longest, problems);
	}

	/** A text that may be empty. */
	String optional(String name, int longest, Consumer<Problem> problems) {
		return within(name, get(name), longest, problems);
	}

	/** A date as {@code yyyy-mm-dd}; null with a problem if there is none. */
	@Nullable LocalDate date(String name, Consumer<Problem> problems) {
		String text = get(name);
		try {
			LocalDate date = LocalDate.parse(text);
			if (date.getYear() >= 1900 && date.getYear() < 2200) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.accept(text.isEmpty() ? Problem.of(name, "approval.date.missing")
				: Problem.of(name, "approval.date.none", text));
		return null;
	}

	/** A date that has come: not after {@code today}. */
	@Nullable LocalDate past(String name, LocalDate today, Consumer<Problem> problems) {
		LocalDate date = date(name, problems);
		if (date != null && date.isAfter(today)) {
			problems.accept(Problem.of(name, "approval.date.future"));
		}
		return date;
	}

	/** A whole number from {@code least}; empty counts as {@code ifEmpty}. */
	int number(String name, int least, int ifEmpty, Consumer<Problem> problems) {
		String text = get(name);
		if (text.isEmpty()) {
			return ifEmpty;
		}
		if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= least) {
			return Integer.parseInt(text);
		}
		problems.accept(Problem.of(name, "approval.number.none", String.valueOf(least), text));
		return ifEmpty;
	}

	private static String within(String name, String text, int longest, Consumer<Problem> problems) {
		if (text.length() > longest) {
			problems.accept(Problem.of(name, "approval.text.long", longest, text.length()));
		}
		else if (text.indexOf('\0') >= 0) {
			problems.accept(Problem.of(name, "approval.text.odd"));
		}
		return text;
	}

	static List<Problem> none() {
		return new ArrayList<>();
	}

}
