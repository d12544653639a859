package org.hakbang.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says the terms of a window one by one, for pages and files; in templates as
 * {@code @termWords}.
 */
@Component("termWords")
public class TermWords {

	private final DirectoryWords words;

	TermWords(DirectoryWords words) {
		this.words = words;
	}

	/** Those that are known, in the order of the form. */
	public List<Line> known(WindowData data) {
		return all(data).stream().filter((line) -> !line.value().isEmpty()).toList();
	}

	/** All of them, with an empty value where nothing is known. */
	public List<Line> all(WindowData data) {
		List<Line> lines = new ArrayList<>();
		lines.add(line("funder", data.funder()));
		lines.add(line("form", this.words.message("directory.form." + data.form().key())));
		lines.add(line("days", this.words.days(data)));
		lines.add(line("amounts", this.words.amounts(data)));
		lines.add(line("rate", number("directory.percent-of", data.rate())));
		lines.add(line("grace", months(data.grace())));
		lines.add(line("term", months(data.term())));
		lines.add(line("ownShare", number("directory.percent-of", data.ownShare())));
		lines.add(line("excluded", this.words.sectors(data.excluded())));
		lines.add(line("kinds", this.words.applicants(data.kinds())));
		lines.add(line("ages", this.words.ages(data)));
		lines.add(line("pieces", String.join("\n", data.pieces())));
		lines.add(line("deposit", data.deposit()));
		lines.add(line("decides", number("directory.days-of", data.decides())));
		lines.add(line("note", data.note()));
		return lines;
	}

	private Line line(String field, String value) {
		return new Line(this.words.message("directory.field." + field), value);
	}

	private String months(@Nullable Integer months) {
		return number("directory.months-of", months);
	}

	private String number(String message, @Nullable Number number) {
		return Stream.ofNullable(number)
			.map((known) -> this.words.message(message,
					(known instanceof BigDecimal decimal) ? this.words.number(decimal) : known))
			.findFirst()
			.orElse("");
	}

	/** A term, by its name. */
	public record Line(String label, String value) {

	}

}
