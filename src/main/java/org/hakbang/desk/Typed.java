package org.hakbang.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form, by field. */
public record Typed(Map<String, List<String>> fields) {

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

	/** The same, with a problem if it is longer than a number of characters. */
	String text(String name, int longest, Consumer<Problem> problems) {
		String text = text(name);
		if (text.length() > longest) {
			problems.accept(Problem.of(name, "desk.long", longest, text.length()));
		}
		return text;
	}

	/**
	 * @return null if nothing was typed; also null, with a problem, if there is no such
	 * day
	 */
	@Nullable LocalDate date(String name, Consumer<Problem> problems) {
		if (text(name).isEmpty()) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(text(name));
			if (date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.accept(Problem.of(name, "desk.date.wrong"));
		return null;
	}

	/**
	 * How many there were.
	 * @return null if nothing was typed; also null, with a problem, if it is no such
	 * number
	 */
	@Nullable Integer number(String name, Consumer<Problem> problems) {
		String text = text(name);
		if (text.matches("[0-9]{1,6}")) {
			return Integer.valueOf(text);
		}
		if (!text.isEmpty()) {
			problems.accept(Problem.of(name, "desk.number.wrong"));
		}
		return null;
	}

	/**
	 * A place: {@code place} if {@code abroad} is blank, else the country {@code abroad}
	 * and {@code city}.
	 * @return null, with a problem, if there is none
	 */
	@Nullable Where where(DeskId desk, Desks desks, Consumer<Problem> problems) {
		String abroad = text("abroad");
		if (!abroad.isEmpty() && !text("place").isEmpty()) {
			problems.accept(Problem.of("abroad", "desk.where.both"));
			return null;
		}
		if (!abroad.isEmpty()) {
			String city = text("city", 120, problems);
			if (Where.isCountry(abroad)) {
				return Where.abroad(abroad, city);
			}
			problems.accept(Problem.of("abroad", "desk.abroad.unknown"));
			return null;
		}
		try {
			TerritoryId territory = TerritoryId.ofKey(text("place"));
			if (desks.serves(desk, territory)) {
				return Where.at(territory);
			}
		}
		catch (NotFound ex) {
			// said below
		}
		problems.accept(Problem.of("place", "desk.place.missing"));
		return null;
	}

}
