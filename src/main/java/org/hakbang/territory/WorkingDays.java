package org.hakbang.territory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Counts the working days of a country: Monday to Friday but its holidays. */
public final class WorkingDays {

	/** Where no country is known, or none of its holidays. */
	public static final WorkingDays WEEKDAYS = new WorkingDays(Map.of());

	private final Map<String, Holiday> holidays;

	private final Map<Integer, Set<LocalDate>> closed = new ConcurrentHashMap<>();

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	WorkingDays(Map<String, Holiday> holidays) {
		holidays.forEach((key, holiday) -> {
			if (!holiday.name().byLanguage().containsKey("en")) {
				throw new IllegalArgumentException("the holiday " + key + " has no English name");
			}
		});
		this.holidays = new LinkedHashMap<>(holidays);
	}

	/**
	 * These days and the holidays that an operator added.
	 * @throws IllegalArgumentException if one of them makes no sense; says which
	 */
	WorkingDays with(Map<String, Holiday> added) {
		Map<String, Holiday> all = new LinkedHashMap<>(this.holidays);
		added.forEach((key, holiday) -> {
			try {
				all.merge(key, holiday, Holiday::with);
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException(key + ": " + ex.getMessage(), ex);
			}
		});
		return new WorkingDays(all);
	}

	/** Whether offices work on a day. */
	public boolean is(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.closed.computeIfAbsent(day.getYear(), this::closed).contains(day);
	}

	private Set<LocalDate> closed(int year) {
		return this.holidays.values()
			.stream()
			.flatMap((holiday) -> holiday.in(year))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The working day so many working days after a date; {@code days} is at least 1. */
	public LocalDate after(LocalDate start, int days) {
		return nth(Stream.iterate(start.plusDays(1), (day) -> day.plusDays(1)), days);
	}

	/** The working day so many working days before a date; {@code days} is at least 1. */
	public LocalDate before(LocalDate end, int days) {
		return nth(Stream.iterate(end.minusDays(1), (day) -> day.minusDays(1)), days);
	}

	private LocalDate nth(Stream<LocalDate> days, int number) {
		return days.filter(this::is).skip(number - 1L).findFirst().orElseThrow();
	}

	/** Working days after {@code from} up to and with {@code to}; 0 if there are none. */
	public int between(LocalDate from, LocalDate to) {
		LocalDate next = from.plusDays(1);
		return (int) next.datesUntil(to.isAfter(from) ? to.plusDays(1) : next).filter(this::is).count();
	}

}
