package org.hakbang.slip;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a slip's questions, out of a form that anybody may have sent: nothing
 * else of it is kept, and no more than a person can have typed.
 */
final class SlipFields {

	/** All that one slip may hold, in letters. */
	static final int LARGEST = 100_000;

	private static final int MOST_VALUES = 60;

	private static final int LONGEST = 5000;

	/** What an office says; who it is and what it saw is not for it to say. */
	private static final String FIELD = "value|currency|item|none|part\\.[a-z0-9-]{1,60}|alternative|na|reason|note|speaksOf";

	private SlipFields() {
	}

	static Map<String, List<String>> of(Collection<String> codes, Map<String, List<String>> sent, boolean withNames) {
		Map<String, List<String>> fields = new TreeMap<>();
		String allowed = withNames ? FIELD + "|statedByName" : FIELD;
		sent.forEach((name, values) -> {
			if (codes.stream()
				.anyMatch(
						(code) -> name.startsWith(code + ".") && name.substring(code.length() + 1).matches(allowed))) {
				List<String> kept = values.stream()
					.filter((value) -> !value.isBlank())
					.limit(MOST_VALUES)
					.map((value) -> (value.length() > LONGEST) ? value.substring(0, LONGEST) : value)
					.toList();
				if (!kept.isEmpty()) {
					fields.put(name, kept);
				}
			}
		});
		return fields;
	}

	/** Whether the answer itself is among them: not only a note or a date. */
	static boolean answers(String code, Map<String, List<String>> fields) {
		return fields.keySet().stream().anyMatch((name) -> answers(code, name));
	}

	/** Whether a field is one of the answer itself. */
	static boolean answers(String code, String field) {
		return field.startsWith(code + ".")
				&& field.substring(code.length() + 1).matches("value|item|none|part\\..*|alternative|na");
	}

	static int size(Map<String, List<String>> fields) {
		return fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
	}

	static boolean blank(String code, Map<String, List<String>> fields) {
		return fields.keySet().stream().noneMatch((name) -> name.startsWith(code + ".") && !name.endsWith(".currency"));
	}

}
