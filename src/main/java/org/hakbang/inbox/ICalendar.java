package org.hakbang.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar of whole days as calendar programs read it (RFC 5545). */
class ICalendar {

	/** Octets in a line, without its end (RFC 5545, 3.1). */
	private static final int LONGEST = 75;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final StringBuilder text = new StringBuilder();

	private final String stamp;

	ICalendar(String name, Instant now) {
		this.stamp = MOMENT.format(now);
		line("BEGIN:VCALENDAR");
		line("VERSION:2.0");
		line("PRODID:-//Hakbang//Dates//EN");
		line("CALSCALE:GREGORIAN");
		line("METHOD:PUBLISH");
		line("X-WR-CALNAME:" + escaped(name));
	}

	/**
	 * Adds something that happens on a day.
	 * @param uid its own for ever, so that a program can tell that it has moved
	 */
	ICalendar add(String uid, LocalDate day, String summary, String description, String address) {
		line("BEGIN:VEVENT");
		line("UID:" + uid);
		line("DTSTAMP:" + this.stamp);
		line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
		line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day.plusDays(1)));
		line("SUMMARY:" + escaped(summary));
		line("DESCRIPTION:" + escaped(description));
		line("URL:" + address);
		line("TRANSP:TRANSPARENT");
		line("END:VEVENT");
		return this;
	}

	/** The whole calendar; nothing can be added afterwards. */
	String end() {
		line("END:VCALENDAR");
		return this.text.toString();
	}

	private static String escaped(String words) {
		return words.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replaceAll("\\R", "\\\\n")
			.replaceAll("\\p{Cntrl}", " ");
	}

	/** A long line goes on in the next after a blank; no letter is cut in two. */
	private void line(String line) {
		int octets = 0;
		for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
			String letter = Character.toString(line.codePointAt(at));
			int more = letter.getBytes(StandardCharsets.UTF_8).length;
			if (octets + more > LONGEST) {
				this.text.append("\r\n ");
				octets = 1;
			}
			this.text.append(letter);
			octets += more;
		}
		this.text.append("\r\n");
	}

}
