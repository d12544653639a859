package org.hakbang.helpdesk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.privacy.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * The keyed hashes by which a person is found again without their name standing anywhere:
 * each word of the name, the whole name, the number, the address.
 */
@Component
class Prints {

	static final String NAME = "name";

	static final String WORD = "word";

	static final String PHONE = "phone";

	static final String EMAIL = "email";

	/** Digits at the end of a number that tell two apart, whatever stands before. */
	private static final int DIGITS = 8;

	private static final int SHORTEST_WORD = 2;

	private final Fingerprints fingerprints;

	Prints(Fingerprints fingerprints) {
		this.fingerprints = fingerprints;
	}

	/** Of what was answered at the door, by purpose. */
	Map<String, Set<String>> of(CaseRules rules, Map<String, List<String>> answers) {
		Map<String, Set<String>> prints = new LinkedHashMap<>();
		for (IntakeField field : rules.fields()) {
			Meaning meaning = field.meaning();
			for (String value : answers.getOrDefault(field.id(), List.of())) {
				if (meaning == Meaning.NAME) {
					add(prints, NAME, String.join(" ", new TreeSet<>(words(value))));
					words(value).forEach((word) -> add(prints, WORD, word));
				}
				else if (meaning == Meaning.PHONE) {
					add(prints, PHONE, digits(value));
				}
				else if (meaning == Meaning.EMAIL) {
					add(prints, EMAIL, value.toLowerCase(Locale.ROOT));
				}
			}
		}
		return prints;
	}

	/** Of what somebody looks for: each word of a name, a number, an address. */
	List<Map.Entry<String, String>> lookedFor(String typed) {
		List<Map.Entry<String, String>> prints = new ArrayList<>();
		String text = typed.strip();
		if (text.contains("@")) {
			prints.add(Map.entry(EMAIL, print(EMAIL, text.toLowerCase(Locale.ROOT))));
		}
		else if (text.replaceAll("[^0-9]", "").length() >= DIGITS - 2) {
			prints.add(Map.entry(PHONE, print(PHONE, digits(text))));
		}
		else {
			words(text).forEach((word) -> prints.add(Map.entry(WORD, print(WORD, word))));
		}
		return prints;
	}

	private void add(Map<String, Set<String>> prints, String purpose, String normal) {
		if (!normal.isEmpty()) {
			prints.computeIfAbsent(purpose, (key) -> new TreeSet<>()).add(print(purpose, normal));
		}
	}

	private String print(String purpose, String normal) {
		return this.fingerprints.of("case-" + purpose, normal);
	}

	private static String digits(String number) {
		String digits = number.replaceAll("[^0-9]", "");
		return digits.substring(Math.max(0, digits.length() - DIGITS));
	}

	private static List<String> words(String name) {
		String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "");
		return List.of(plain.split("[^\\p{L}\\p{N}]+"))
			.stream()
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.distinct()
			.toList();
	}

}
