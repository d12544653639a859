package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The fields of one indicator in a form, and what is wrong with them so far. */
final class FormFields {

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final int SHOWN = 60;

	private final String prefix;

	private final Map<String, List<String>> fields;

	private final List<Problem> problems = new ArrayList<>();

	FormFields(String code, Map<String, List<String>> fields) {
		this.prefix = code + ".";
		this.fields = fields;
	}

	List<Problem> problems() {
		return List.copyOf(this.problems);
	}

	void problem(String field, String message, Object... args) {
		this.problems.add(Problem.of(this.prefix + field, message, args));
	}

	/** A problem that repeats what was typed, at most its beginning. */
	void typed(String field, String message, String typed, Object... more) {
		String shown = (typed.length() > SHOWN) ? typed.substring(0, SHOWN) + "…" : typed;
		problem(field, message, Stream.concat(Stream.of(shown), Stream.of(more)).toArray());
	}

	/** What stands in a field, without signs that nobody can see; empty if nothing. */
	String first(String field) {
		return all(field).stream().findFirst().orElse("");
	}

	List<String> all(String field) {
		return this.fields.getOrDefault(this.prefix + field, List.of())
			.stream()
			.map((typed) -> typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip())
			.filter((typed) -> !typed.isEmpty())
			.distinct()
			.toList();
	}

	boolean ticked(String field) {
		return !first(field).isEmpty();
	}

	String text(String field, int longest) {
		String text = first(field);
		if (text.length() > longest) {
			problem(field, "error.too-long", longest, text.length());
		}
		return text;
	}

	@Nullable LocalDate day(String field, LocalDate today) {
		String typed = first(field);
		if (typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.isAfter(today)) {
				typed(field, "error.date-future", typed);
				return null;
			}
			if (!day.isBefore(EARLIEST)) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		typed(field, "error.date", typed);
		return null;
	}

	/**
	 * A number of at least 0; empty with a problem if it is none. Thousands may be apart
	 * by spaces or commas; decimals follow a point, or a comma if they are one or two.
	 */
	Optional<BigDecimal> number(String field, int decimals, String message) {
		String typed = first(field);
		String plain = typed.replaceAll("[\\p{Z}]", "");
		if (plain.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")) {
			plain = plain.replace(",", "");
		}
		else if (plain.matches("[0-9]+,[0-9]{1,2}")) {
			// No group of thousands has one or two figures: this is a decimal comma.
			plain = plain.replace(',', '.');
		}
		if (!plain.matches("[0-9]+(\\.[0-9]+)?")) {
			typed(field, message, typed);
			return Optional.empty();
		}
		if (plain.replaceFirst("\\..*", "").length() > 15) {
			typed(field, "error.number-large", typed);
			return Optional.empty();
		}
		BigDecimal number = new BigDecimal(plain.length() > 40 ? plain.substring(0, 40) : plain).stripTrailingZeros();
		if (number.scale() > decimals) {
			typed(field, (decimals == 0) ? "error.number-whole" : "error.number-decimals", typed, decimals);
			return Optional.empty();
		}
		return Optional.of((number.scale() < 0) ? number.setScale(0) : number);
	}

}
