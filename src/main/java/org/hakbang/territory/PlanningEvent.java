package org.hakbang.territory;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What happens every year on the same day of a country's planning calendar, such as the
 * approval of the investment programme.
 *
 * @param on its day; 29 February is the 28th in other years
 * @param begins when work on it begins, null if nobody says
 * @param name a title, such as "Annual investment programme approved"
 * @param before the words that go before its date, such as "before the annual investment
 * programme is approved"
 */
public record PlanningEvent(MonthDay on, @Nullable MonthDay begins, Text name, Text before) {

	@JsonCreator
	static PlanningEvent of(@JsonProperty("month") int month, @JsonProperty("day") int day,
			@JsonProperty("begins") @Nullable Begins begins, @JsonProperty("name") @Nullable Text name,
			@JsonProperty("before") @Nullable Text before) {
		if (name == null || !name.byLanguage().containsKey("en") || before == null
				|| !before.byLanguage().containsKey("en")) {
			throw new IllegalArgumentException("a planning event has a 'name' and the words 'before', both in English");
		}
		return new PlanningEvent(Holiday.monthDay(month, day),
				(begins != null) ? Holiday.monthDay(begins.month(), begins.day()) : null, name, before);
	}

	/** Its first occurrence on or after a day. */
	public LocalDate next(LocalDate from) {
		return next(this.on, from);
	}

	/** When work on it next begins, on or after a day; empty if nobody says. */
	public Optional<LocalDate> begins(LocalDate from) {
		return Optional.ofNullable(this.begins).map((day) -> next(day, from));
	}

	private static LocalDate next(MonthDay on, LocalDate from) {
		LocalDate thisYear = on.atYear(from.getYear());
		return thisYear.isBefore(from) ? on.atYear(from.getYear() + 1) : thisYear;
	}

	record Begins(int month, int day) {

	}

}
