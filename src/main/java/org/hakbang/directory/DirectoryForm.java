package org.hakbang.directory;

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

/**
 * Reads what was typed of an entry, field by field, and gathers what is wrong with it.
 * What cannot be read is empty or null, with a problem.
 */
final class DirectoryForm {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2200;

	private static final String SPACE = "[\\s\u00a0\u202f']";

	private final Map<String, List<String>> fields;

	private final List<Problem> problems = new ArrayList<>();

	DirectoryForm(Map<String, List<String>> fields) {
		this.fields = fields;
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	void refuse(String field, String message, Object... args) {
		this.problems.add(Problem.of(field, message, args));
	}

	/** Without space around it and without what nobody sees. */
	String text(String name, int longest) {
		String text = this.fields.getOrDefault(name, List.of())
			.stream()
			.findFirst()
			.orElse("")
			.replace("\r\n", "\n")
			.replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]", "")
			.strip();
		if (text.length() > longest) {
			refuse(name, "directory.long", longest, text.length());
		}
		return text;
	}

	String needed(String name, int longest) {
		String text = text(name, longest);
		if (text.isEmpty()) {
			refuse(name, "directory.missing." + name);
		}
		return text;
	}

	/** What stands between line ends or the other marks, each once. */
	List<String> list(String name, String between, int longest) {
		return Stream.of(text(name, longest).split(between))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.distinct()
			.toList();
	}

	/** Those of some words that were chosen, in their order. */
	List<String> words(String name, List<String> known) {
		List<String> chosen = this.fields.getOrDefault(name, List.of());
		if (!known.containsAll(chosen.stream().filter((word) -> !word.isEmpty()).toList())) {
			refuse(name, "directory.choose");
		}
		return known.stream().filter(chosen::contains).toList();
	}

	boolean ticked(String name) {
		return text(name, 10).equals("yes");
	}

	int version() {
		String typed = text("version", 10);
		return typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : -1;
	}

	@Nullable LocalDate day(String name) {
		String typed = text(name, 40);
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
		refuse(name, "directory.day");
		return null;
	}

	/** Above zero, with two decimals at most. */
	@Nullable BigDecimal amount(String name) {
		String typed = text(name, 40).replaceAll(SPACE, "");
		if (typed.matches("[0-9]{1,13}([.,][0-9]{1,2})?") && number(typed).signum() > 0) {
			return number(typed);
		}
		if (!typed.isEmpty()) {
			refuse(name, "directory.amount");
		}
		return null;
	}

	/** From 0 to 100, with three decimals at most. */
	@Nullable BigDecimal percent(String name) {
		String typed = text(name, 40).replaceAll(SPACE + "|%", "");
		if (typed.matches("[0-9]{1,3}([.,][0-9]{1,3})?") && number(typed).compareTo(BigDecimal.valueOf(100)) <= 0) {
			return number(typed);
		}
		if (!typed.isEmpty()) {
			refuse(name, "directory.percent");
		}
		return null;
	}

	private static BigDecimal number(String typed) {
		return new BigDecimal(typed.replace(',', '.'));
	}

	@Nullable Integer whole(String name, int least, int most) {
		String typed = text(name, 40);
		if (typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most) {
			return Integer.valueOf(typed);
		}
		if (!typed.isEmpty()) {
			refuse(name, "directory.whole", least, most);
		}
		return null;
	}

	String currency(String name, String usual) {
		String typed = text(name, 40).toUpperCase(java.util.Locale.ROOT);
		if (typed.isEmpty()) {
			return usual;
		}
		if (Currency.getAvailableCurrencies().stream().noneMatch((one) -> one.getCurrencyCode().equals(typed))
				|| typed.equals("XXX")) {
			refuse(name, "directory.currency.unknown");
			return usual;
		}
		return typed;
	}

}
