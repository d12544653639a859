package org.hakbang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days that the story tells from its chapter's day: {@code @30} is thirty days
 * before, {@code @-5} five days after.
 */
final class Told {

	private static final Pattern BEFORE = Pattern.compile("@(-?[0-9]{1,4})");

	private Told() {
	}

	static String on(LocalDate day, String words) {
		Matcher before = BEFORE.matcher(words);
		return before.matches() ? day.minusDays(Long.parseLong(before.group(1))).toString() : words;
	}

	static Map<String, String> on(LocalDate day, Map<String, String> form) {
		Map<String, String> told = new HashMap<>();
		form.forEach((field, words) -> told.put(field, on(day, words)));
		return told;
	}

	/** The fields of a form, each with its one value. */
	static Map<String, List<String>> form(LocalDate day, Map<String, String> form) {
		Map<String, List<String>> fields = new HashMap<>();
		on(day, form).forEach((field, value) -> fields.put(field, List.of(value)));
		return fields;
	}

	static List<String> on(LocalDate day, List<String> values) {
		return values.stream().map((words) -> on(day, words)).toList();
	}

}
