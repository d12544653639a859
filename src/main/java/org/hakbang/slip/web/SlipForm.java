package org.hakbang.slip.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form of a slip sends. */
final class SlipForm {

	private SlipForm() {
	}

	static Map<String, List<String>> fields(Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new HashMap<>();
		parameters.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		return fields;
	}

	static String first(Map<String, String[]> parameters, String name) {
		String[] values = parameters.get(name);
		return (values != null && values.length > 0) ? values[0] : "";
	}

	/**
	 * Where somebody answered meanwhile: the version that was shown if the slip's own
	 * answer was chosen, 0 if theirs.
	 */
	static Map<String, Integer> choices(Map<String, String[]> parameters) {
		Map<String, Integer> choices = new HashMap<>();
		parameters.forEach((name, values) -> {
			if (name.startsWith("choice.") && values.length > 0) {
				String code = name.substring("choice.".length());
				String version = first(parameters, "theirs." + code);
				if (values[0].equals("theirs")) {
					choices.put(code, 0);
				}
				else if (version.matches("[0-9]{1,9}")) {
					choices.put(code, Integer.parseInt(version));
				}
			}
		});
		return choices;
	}

}
