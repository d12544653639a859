package org.hakbang.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Territories;
import org.hakbang.territory.WorkingDays;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, numbers and texts in the reader's language, in templates as {@code @say}. The
 * patterns stand in the message bundle. A moment is said in the zone of the territory
 * given, else of the reader's own, else in UTC.
 */
@Component("say")
public class Say {

	private static final long KIB = 1024;

	private final Clock clock;

	private final MessageSource messages;

	private final Territories territories;

	private final Shell shell;

	Say(Clock clock, MessageSource messages, Territories territories, Shell shell) {
		this.clock = clock;
		this.messages = messages;
		this.territories = territories;
		this.shell = shell;
	}

	/** "11 December 2026". */
	public String date(LocalDate date) {
		return format("shell.date", date);
	}

	/** "Friday 11 December 2026". */
	public String day(LocalDate date) {
		return format("shell.day", date);
	}

	/** "11 December 2026, 16:42" in the reader's own zone. */
	public String moment(Instant moment) {
		return format("shell.moment", moment.atZone(zone()));
	}

	/** "11 December 2026, 16:42" in the territory's zone. */
	public String moment(Instant moment, TerritoryId where) {
		return format("shell.moment", moment.atZone(zone(where)));
	}

	/** Now, as a printed page bears it. */
	public String now() {
		return moment(this.clock.instant());
	}

	/** The date of a moment in the territory's zone: "11 December 2026". */
	public String dateOf(Instant moment, TerritoryId where) {
		return date(LocalDate.ofInstant(moment, zone(where)));
	}

	/** A promised date against today in the reader's own zone. */
	public Due due(LocalDate date) {
		Home home = this.shell.home();
		WorkingDays days = (home != null) ? days(TerritoryId.ofKey(home.key())) : WorkingDays.WEEKDAYS;
		return due(date, LocalDate.ofInstant(this.clock.instant(), zone()), days);
	}

	/** A promised date against today in the territory's zone. */
	public Due due(LocalDate date, TerritoryId where) {
		return due(date, LocalDate.ofInstant(this.clock.instant(), zone(where)), days(where));
	}

	private Due due(LocalDate date, LocalDate today, WorkingDays days) {
		String said = format((date.getYear() == today.getYear()) ? "shell.due.date" : "shell.day", date);
		if (date.isBefore(today)) {
			return new Due("late", said, words("shell.due.late", days.between(date, today)));
		}
		long away = ChronoUnit.DAYS.between(today, date);
		if (away < 7) {
			return new Due((away < 3) ? "soon" : "", said, words("shell.due.in", away));
		}
		return new Due("", said, words("shell.due.in-working", days.between(today, date)));
	}

	/** "412 KB"; a kilobyte is 1,024 bytes. */
	public String size(long bytes) {
		if (bytes < KIB) {
			return words("shell.size.bytes", bytes);
		}
		if (bytes < KIB * KIB) {
			return words("shell.size.kb", (bytes + KIB - 1) / KIB);
		}
		return words("shell.size.mb", bytes / (double) (KIB * KIB));
	}

	/** "1,642" or "4,250.5". */
	public String number(Number number) {
		NumberFormat format = NumberFormat.getNumberInstance(locale());
		format.setMaximumFractionDigits((number instanceof BigDecimal decimal) ? Math.max(0, decimal.scale()) : 3);
		return format.format(number);
	}

	/** A text of a bundle or a country file in the reader's language. */
	public String text(@Nullable Text text) {
		return (text != null) ? text.in(locale()) : "";
	}

	/** A problem in words. */
	public String problem(Problem problem) {
		return this.messages.getMessage(problem, locale());
	}

	/** The problems that stand beside a field. */
	public List<Problem> at(@Nullable List<Problem> problems, String field) {
		return (problems != null) ? problems.stream().filter((problem) -> problem.field().equals(field)).toList()
				: List.of();
	}

	/**
	 * What a field's input is described by: its hint, its error, both, or null.
	 */
	public @Nullable String describedBy(String name, boolean hint, boolean error) {
		String ids = (hint ? name + "-hint " : "") + (error ? name + "-error" : "");
		return ids.isEmpty() ? null : ids.trim();
	}

	/** The stair of a cycle for those who cannot see it: each step and its status. */
	public String stair(List<String> statuses) {
		return IntStream.range(0, statuses.size())
			.mapToObj((at) -> words("shell.stair.step", at + 1, words("step." + statuses.get(at))))
			.collect(Collectors.joining(", "));
	}

	private String words(String key, Object... args) {
		return this.messages.getMessage(key, args, locale());
	}

	private String format(String key, TemporalAccessor date) {
		return DateTimeFormatter.ofPattern(words(key), locale()).format(date);
	}

	private ZoneId zone() {
		Home home = this.shell.home();
		return (home != null) ? home.zone() : ZoneOffset.UTC;
	}

	private WorkingDays days(TerritoryId where) {
		return this.territories.country(where).workingDays();
	}

	private ZoneId zone(TerritoryId where) {
		return this.territories.country(where).zone();
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
