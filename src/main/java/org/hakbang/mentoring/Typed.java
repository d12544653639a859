package org.hakbang.mentoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, by field. */
record Typed(Map<String, List<String>> fields) {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	static Typed of(Map<String, String[]> parameters) {
		return new Typed(parameters.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> Arrays.asList(entry.getValue()))));
	}

	public List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	/** The first value as a page shows it again. */
	public String get(String name) {
		return all(name).isEmpty() ? "" : all(name).get(0);
	}

	/** Without space around it and without what nobody sees. */
	String text(String name) {
		return get(name).replace("\r\n", "\n")
			.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]", "")
			.strip();
	}

	/**
	 * @param missing what is said if nothing was typed
	 * @param wrong what is said if there is no such day
	 * @return null, with a problem, if there is no such day
	 */
	@Nullable LocalDate date(String name, String missing, String wrong, Consumer<Problem> problems) {
		try {
			LocalDate date = LocalDate.parse(text(name));
			if (date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.accept(Problem.of(name, text(name).isEmpty() ? missing : wrong));
		return null;
	}

}
