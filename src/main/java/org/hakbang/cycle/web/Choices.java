package org.hakbang.cycle.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;

import org.springframework.stereotype.Component;

/**
 * Two people answered the same: the page that shows both sends {@code choice.M1.1}
 * ({@code mine} or {@code theirs}) and {@code theirs.M1.1}, the version it showed, with
 * everything that was typed.
 */
@Component
class Choices {

	private final Cycles cycles;

	Choices(Cycles cycles) {
		this.cycles = cycles;
	}

	/** The fields as they are after the choice; without one they stay as they were. */
	Map<String, List<String>> apply(CycleId cycle, Collection<String> codes, Map<String, List<String>> fields,
			Map<String, String[]> parameters) {
		Map<String, List<String>> chosen = new TreeMap<>(fields);
		for (String code : codes) {
			String choice = first(parameters, "choice." + code);
			String version = first(parameters, "theirs." + code);
			if (choice.equals("mine") && version.matches("[0-9]{1,9}")) {
				chosen.put(code + ".base", List.of(version));
			}
			if (choice.equals("theirs")) {
				take(cycle, code, version, chosen);
			}
		}
		return chosen;
	}

	private void take(CycleId cycle, String code, String version, Map<String, List<String>> chosen) {
		this.cycles.history(cycle, code)
			.stream()
			.filter((answer) -> Integer.toString(answer.version()).equals(version))
			.findFirst()
			.ifPresent((theirs) -> {
				chosen.keySet().removeIf((name) -> Fields.belongs(name, code));
				chosen.putAll(AnswerForm.fields(this.cycles.standing(cycle, code).indicator(), theirs));
			});
	}

	/**
	 * Leaves out what the person never touched: a long form carries every answer, and a
	 * colleague may have changed one that this person only looked at.
	 */
	Map<String, List<String>> touched(CycleId cycle, Map<String, Answer> current, Map<String, List<String>> fields) {
		Map<String, List<String>> touched = new TreeMap<>(fields);
		current.forEach((code, answer) -> {
			int base = Fields.base(fields, code);
			if (base != 0 && base != answer.version() && untouched(cycle, code, base, fields)) {
				touched.keySet().removeIf((name) -> Fields.belongs(name, code));
			}
		});
		return touched;
	}

	private boolean untouched(CycleId cycle, String code, int base, Map<String, List<String>> fields) {
		return this.cycles.history(cycle, code)
			.stream()
			.filter((answer) -> answer.version() == base)
			.findFirst()
			.map((seen) -> AnswerForm.fields(this.cycles.standing(cycle, code).indicator(), seen))
			.filter((shown) -> Fields.same(shown, fields, code))
			.isPresent();
	}

	private static String first(Map<String, String[]> parameters, String name) {
		String[] values = parameters.get(name);
		return (values != null && values.length > 0) ? values[0] : "";
	}

}
