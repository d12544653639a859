package org.hakbang.cycle.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Standing;

/**
 * The fields of indicators in a form that was sent: their names begin with a code and a
 * dot.
 */
final class Fields {

	private Fields() {
	}

	/**
	 * Those of these indicators and no others, so that nothing else of a form is kept;
	 * documents travel apart (see {@link Uploads}).
	 */
	static Map<String, List<String>> of(Collection<String> codes, Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new TreeMap<>();
		parameters.forEach((name, values) -> {
			if (codes.stream().anyMatch((code) -> belongs(name, code))) {
				fields.put(name, Arrays.asList(values));
			}
		});
		return fields;
	}

	/** What a form shows at first: the current answers. */
	static Map<String, List<String>> current(Collection<Standing> standings) {
		Map<String, List<String>> fields = new TreeMap<>();
		for (Standing standing : standings) {
			if (standing.answer() != null) {
				fields.putAll(AnswerForm.fields(standing.indicator(), standing.answer()));
			}
		}
		return fields;
	}

	static List<String> codes(Collection<Standing> standings) {
		return standings.stream().map((standing) -> standing.indicator().code()).toList();
	}

	/** The version of an answer that the person saw, 0 if none. */
	static int base(Map<String, List<String>> fields, String code) {
		String base = String.join("", fields.getOrDefault(code + ".base", List.of()));
		return base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0;
	}

	/** Whether the fields of an indicator say the same, blank ones left out. */
	static boolean same(Map<String, List<String>> one, Map<String, List<String>> other, String code) {
		return said(one, code).equals(said(other, code));
	}

	private static Map<String, List<String>> said(Map<String, List<String>> fields, String code) {
		Map<String, List<String>> said = new TreeMap<>();
		fields.forEach((name, values) -> {
			List<String> filled = values.stream().filter((value) -> !value.isBlank()).sorted().toList();
			if (belongs(name, code) && !filled.isEmpty()) {
				said.put(name, filled);
			}
		});
		return said;
	}

	static boolean belongs(String name, String code) {
		return name.startsWith(code + ".") && !name.startsWith(code + ".evidence.");
	}

}
