package org.hakbang.territory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A day on which a country does not work: by a rule that holds every year, or listed year
 * by year because the moon or a proclamation decides.
 */
sealed interface Holiday {

	/** Empty where an operator only adds days to a holiday of the country file. */
	Text name();

	/** The days of a year that it takes. */
	Stream<LocalDate> in(int year);

	/** The same holiday with the days that an operator added. */
	default Holiday with(Holiday added) {
		throw new IllegalArgumentException("it follows a rule every year, no days can be added to it");
	}

	/** As a country file writes it: exactly one of the four ways. */
	@JsonCreator
	static Holiday of(@JsonProperty("name") @Nullable Text name, @JsonProperty("month") @Nullable Integer month,
			@JsonProperty("day") @Nullable Integer day, @JsonProperty("last") @Nullable String last,
			@JsonProperty("easter") @Nullable Integer easter,
			@JsonProperty("proclaimed") @Nullable List<LocalDate> proclaimed,
			@JsonProperty("estimated") @Nullable List<LocalDate> estimated) {
		Text called = (name != null) ? name : Text.NONE;
		boolean listed = proclaimed != null || estimated != null;
		if (Stream.of(day != null, last != null, easter != null, listed).filter((way) -> way).count() != 1
				|| (month != null) != (day != null || last != null)) {
			throw new IllegalArgumentException(
					"a holiday has a month and a day, or a month and its last weekday, or days from Easter, or a list "
							+ "of proclaimed or estimated days");
		}
		if (day != null) {
			return new Yearly(called, monthDay(Objects.requireNonNull(month), day));
		}
		if (last != null) {
			return new LastWeekday(called, month(Objects.requireNonNull(month)), weekday(last));
		}
		if (easter != null) {
			return new AroundEaster(called, easter);
		}
		return new Listed(called, set(proclaimed), set(estimated));
	}

	static MonthDay monthDay(int month, int day) {
		try {
			return MonthDay.of(month, day);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("there is no day " + day + " of a month " + month, ex);
		}
	}

	private static Month month(int month) {
		return monthDay(month, 1).getMonth();
	}

	private static DayOfWeek weekday(String word) {
		return Arrays.stream(DayOfWeek.values())
			.filter((day) -> day.name().toLowerCase(Locale.ROOT).equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no day of the week, such as monday"));
	}

	private static Set<LocalDate> set(@Nullable List<LocalDate> days) {
		if (days == null) {
			return Set.of();
		}
		if (days.isEmpty() || days.stream().distinct().count() < days.size()) {
			throw new IllegalArgumentException("a list of days names at least one, and each once");
		}
		return Set.copyOf(days);
	}

	/** The same day every year. */
	record Yearly(Text name, MonthDay on) implements Holiday {

		@Override
		public Stream<LocalDate> in(int year) {
			return this.on.isValidYear(year) ? Stream.of(this.on.atYear(year)) : Stream.empty();
		}

	}

	/** The last Monday, Tuesday … of a month. */
	record LastWeekday(Text name, Month month, DayOfWeek day) implements Holiday {

		@Override
		public Stream<LocalDate> in(int year) {
			return Stream.of(LocalDate.of(year, this.month, 1).with(TemporalAdjusters.lastInMonth(this.day)));
		}

	}

	/** So many days after Easter Sunday, before it if negative. */
	record AroundEaster(Text name, int days) implements Holiday {

		public AroundEaster {
			if (Math.abs(days) > 70) {
				throw new IllegalArgumentException("no holiday lies " + days + " days from Easter");
			}
		}

		@Override
		public Stream<LocalDate> in(int year) {
			return Stream.of(Easter.in(year).plusDays(this.days));
		}

	}

	/**
	 * Days by list. In a year with a proclaimed day the estimated ones no longer count.
	 */
	record Listed(Text name, Set<LocalDate> proclaimed, Set<LocalDate> estimated) implements Holiday {

		@Override
		public Stream<LocalDate> in(int year) {
			List<LocalDate> known = of(this.proclaimed, year);
			return (known.isEmpty() ? of(this.estimated, year) : known).stream();
		}

		private static List<LocalDate> of(Set<LocalDate> days, int year) {
			return days.stream().filter((day) -> day.getYear() == year).toList();
		}

		@Override
		public Holiday with(Holiday added) {
			if (!(added instanceof Listed more)) {
				throw new IllegalArgumentException("it is listed by year, so only days can be added to it");
			}
			return new Listed(this.name, union(this.proclaimed, more.proclaimed),
					union(this.estimated, more.estimated));
		}

		private static Set<LocalDate> union(Set<LocalDate> some, Set<LocalDate> others) {
			return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
		}

	}

}
