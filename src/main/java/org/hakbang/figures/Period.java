package org.hakbang.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.hakbang.checklist.Rhythm;

/**
 * A month, quarter, half-year or year of the calendar, of whole days.
 *
 * @param number from 1 within the year
 */
public record Period(int year, Rhythm rhythm, int number) {

	private static final int MONTHS = 12;

	private static final Pattern KEY = Pattern.compile("(20[0-9]{2})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?");

	public static Period of(LocalDate day, Rhythm rhythm) {
		return new Period(day.getYear(), rhythm, 1 + (day.getMonthValue() - 1) / rhythm.months());
	}

	/** The latest of a rhythm that is over on a day. */
	public static Period over(LocalDate day, Rhythm rhythm) {
		return of(day, rhythm).previous();
	}

	/** Reads {@code 2026}, {@code 2026-H1}, {@code 2026-Q3} or {@code 2026-07}. */
	public static Optional<Period> ofKey(String key) {
		Matcher read = KEY.matcher(key);
		if (!read.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(read.group(1));
		if (read.group(2) != null) {
			return Optional.of(new Period(year, Rhythm.QUARTER, Integer.parseInt(read.group(2))));
		}
		if (read.group(3) != null) {
			return Optional.of(new Period(year, Rhythm.HALF_YEAR, Integer.parseInt(read.group(3))));
		}
		return Optional.of((read.group(4) != null) ? new Period(year, Rhythm.MONTH, Integer.parseInt(read.group(4)))
				: new Period(year, Rhythm.YEAR, 1));
	}

	/** As it stands in addresses. */
	public String key() {
		return switch (this.rhythm) {
			case YEAR -> String.valueOf(this.year);
			case HALF_YEAR -> this.year + "-H" + this.number;
			case QUARTER -> this.year + "-Q" + this.number;
			case MONTH -> "%d-%02d".formatted(this.year, this.number);
		};
	}

	public LocalDate first() {
		return LocalDate.of(this.year, 1 + (this.number - 1) * this.rhythm.months(), 1);
	}

	public LocalDate last() {
		return first().plusMonths(this.rhythm.months()).minusDays(1);
	}

	public Period previous() {
		return of(first().minusDays(1), this.rhythm);
	}

	public Period next() {
		return of(last().plusDays(1), this.rhythm);
	}

	/** The period of another rhythm in which this one ends. */
	public Period as(Rhythm other) {
		return of(last(), other);
	}

	boolean isOver(LocalDate today) {
		return last().isBefore(today);
	}

	/** The shorter periods that make it up; empty if they are longer than this one. */
	List<Period> parts(Rhythm shorter) {
		int count = this.rhythm.months() / shorter.months();
		return IntStream.range(0, count)
			.mapToObj((part) -> of(first().plusMonths((long) part * shorter.months()), shorter))
			.toList();
	}

	/** How many of a rhythm a year has. */
	static int perYear(Rhythm rhythm) {
		return MONTHS / rhythm.months();
	}

}
