package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one and gathers what is wrong with them. */
final class CaseForm {

	private static final int LONGEST = 2000;

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2200;

	private static final Currency NONE = Currency.getInstance("XXX");

	private final Map<String, List<String>> fields;

	private final List<Problem> problems = new ArrayList<>();

	CaseForm(Map<String, List<String>> fields) {
		this.fields = fields;
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	boolean wrong() {
		return !this.problems.isEmpty();
	}

	void refuse(String field, String message) {
		this.problems.add(Problem.of(field, message));
	}

	List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	/** What was typed, empty if nothing; refused if it is longer than anybody reads. */
	String text(String name) {
		String text = all(name).stream()
			.findFirst()
			.orElse("")
			.replace("\r\n", "\n")
			.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
			.strip();
		if (text.length() > LONGEST) {
			refuse(name, "money.too-long");
			return "";
		}
		return text;
	}

	String needed(String name) {
		String text = text(name);
		if (text.isEmpty()) {
			refuse(name, "money.missing");
		}
		return text;
	}

	/** One line each, without the empty ones. */
	List<String> lines(String name) {
		return Stream.of(text(name).split("\n")).map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** A day; null if none was typed, or, with a problem, if it is none. */
	@Nullable LocalDate day(String name) {
		String typed = text(name);
		if (typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		refuse(name, "money.day");
		return null;
	}

	/** A day that must be typed; today, with a problem, if it was not. */
	LocalDate neededDay(String name, LocalDate today) {
		if (text(name).isEmpty()) {
			refuse(name, "money.missing");
		}
		LocalDate day = day(name);
		return (day != null) ? day : today;
	}

	/** The same for something that has happened. */
	LocalDate pastDay(String name, LocalDate today) {
		LocalDate day = neededDay(name, today);
		if (day.isAfter(today)) {
			refuse(name, "money.day-ahead");
		}
		return day;
	}

	/** An amount, two decimals at most; zero, with a problem, if it is none. */
	BigDecimal amount(String name, boolean zeroToo) {
		String typed = needed(name).replaceAll("[\\s\u00a0\u202f,']", "");
		if (typed.matches("[0-9]{1,13}(\\.[0-9]{1,2})?") && (zeroToo || new BigDecimal(typed).signum() > 0)) {
			return new BigDecimal(typed);
		}
		if (!typed.isEmpty()) {
			refuse(name, "money.amount");
		}
		return BigDecimal.ZERO;
	}

	/** A whole number; an empty field is none. */
	int count(String name) {
		String typed = text(name);
		if (typed.isEmpty()) {
			return 0;
		}
		if (typed.matches("[0-9]{1,5}")) {
			return Integer.parseInt(typed);
		}
		refuse(name, "money.count");
		return 0;
	}

	String currency(String name, String usual) {
		String typed = text(name);
		if (typed.isEmpty()) {
			return usual;
		}
		try {
			if (!Currency.getInstance(typed).equals(NONE)) {
				return typed;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		refuse(name, "money.currency.unknown");
		return usual;
	}

	/** One of these; empty, with a problem, if it is none. */
	String choice(String name, List<String> known) {
		String chosen = text(name);
		if (known.contains(chosen)) {
			return chosen;
		}
		refuse(name, "money.choose");
		return "";
	}

}
