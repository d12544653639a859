package org.hakbang.desk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a desk is open in a week, by the clock of its country. Holidays are not here.
 *
 * @param days without the days on which it is closed
 */
public record Hours(Map<DayOfWeek, List<Span>> days) {

	/** Closed all week: the hours are not known. */
	public static final Hours NONE = new Hours(Map.of());

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	/** As people write it: 8:00-13:00, 8h-13h, 8h30 – 13h. */
	private static final Pattern SPAN = Pattern
		.compile("(\\d{1,2})(?:[:hH.](\\d{2})?)?\\s*[-–]\\s*" + "(\\d{1,2})(?:[:hH.](\\d{2})?)?");

	public Hours {
		EnumMap<DayOfWeek, List<Span>> ordered = new EnumMap<>(DayOfWeek.class);
		days.forEach((day, spans) -> {
			if (!spans.isEmpty()) {
				ordered.put(day, List.copyOf(spans));
			}
		});
		days = Collections.unmodifiableMap(ordered);
	}

	/** From a time to a later one of the same day. */
	public record Span(LocalTime from, LocalTime to) {

		@Override
		public String toString() {
			return TIME.format(this.from) + "–" + TIME.format(this.to);
		}

	}

	/**
	 * Reads the hours of one day, such as {@code 8:00-13:00, 14:00-17:00}; none if it is
	 * blank.
	 * @return empty if it says no times, or they do not follow each other
	 */
	public static Optional<List<Span>> read(String written) {
		List<Span> spans = new ArrayList<>();
		LocalTime last = LocalTime.MIN;
		for (String part : written.isBlank() ? new String[0] : written.strip().split("\\s*[,;/]\\s*")) {
			Matcher span = SPAN.matcher(part);
			if (!span.matches()) {
				return Optional.empty();
			}
			try {
				LocalTime from = time(span.group(1), span.group(2));
				LocalTime to = time(span.group(3), span.group(4));
				if (from.isBefore(last) || !to.isAfter(from)) {
					return Optional.empty();
				}
				spans.add(new Span(from, to));
				last = to;
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}
		return Optional.of(spans);
	}

	private static LocalTime time(String hour, @org.jspecify.annotations.Nullable String minute) {
		return LocalTime.of(Integer.parseInt(hour), (minute != null) ? Integer.parseInt(minute) : 0);
	}

	/** The hours of one day as {@link #read} takes them; empty if it is closed. */
	public String on(DayOfWeek day) {
		return this.days.getOrDefault(day, List.of()).stream().map(Span::toString).collect(Collectors.joining(", "));
	}

}
