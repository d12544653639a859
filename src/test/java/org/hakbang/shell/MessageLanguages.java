package org.hakbang.shell;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares the bundles of a language with the English ones. They come as texts by file
 * name, so that a fixture can stand in for the project.
 *
 * @param notShown how keys begin that no page shows in this language
 */
record MessageLanguages(Map<String, String> bundles, String language, Set<String> notShown) {

	/** Words that are the same in both languages. */
	private static final Set<String> SAME = Set.of("Absent", "Associations", "Calabarzon", "Code", "Cycle", "Cycles",
			"Laguna", "Marites Landicho", "No", "Note", "Pages", "Question", "Quorum", "Signature", "Total", "{0} KB",
			"{0,number,0.#} MB", "{0,choice,0#0 bytes|1#1 byte|1<{0} bytes}", "{0}, cycle {1} · Hakbang");

	/** How dates are written; a straight apostrophe holds a word there. */
	private static final Pattern DATES = Pattern
		.compile("shell\\.(date|day|moment|due\\.date)|(answer|slip\\.mail)\\.date");

	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

	private static final Pattern NO_WORD = Pattern.compile("(\\{\\d}|Hakbang|[^\\p{L}])*");

	/** Modules that have no file in this language. */
	Set<String> withoutFile() {
		Set<String> without = new TreeSet<>();
		english().keySet().stream().filter((file) -> !this.bundles.containsKey(inLanguage(file))).forEach(without::add);
		return without;
	}

	/** What is missing, too much or not said the same way in the files that are there. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		english().forEach((file, text) -> {
			if (this.bundles.containsKey(inLanguage(file))) {
				compare(messages(text), messages(this.bundles.get(inLanguage(file))), findings);
			}
		});
		return findings;
	}

	private void compare(Map<String, String> english, Map<String, String> other, List<String> findings) {
		english.keySet()
			.stream()
			.filter((key) -> !other.containsKey(key) && this.notShown.stream().noneMatch(key::startsWith))
			.forEach((key) -> findings.add(key + ": missing"));
		other.forEach((key, message) -> {
			String said = english.get(key);
			if (said == null) {
				findings.add(key + ": not in English");
			}
			else if (DATES.matcher(key).matches()) {
				DateTimeFormatter.ofPattern(message);
			}
			else {
				compare(key, said, message, findings);
			}
		});
	}

	private static void compare(String key, String english, String message, List<String> findings) {
		if (!arguments(english).equals(arguments(message))) {
			findings.add(key + ": fills in " + arguments(message) + ", English " + arguments(english));
		}
		if (message.equals(english) && !SAME.contains(message) && !NO_WORD.matcher(message).matches()) {
			findings.add(key + ": still English");
		}
		if (message.contains("'")) {
			findings.add(key + ": write ’ for the apostrophe");
		}
		if (message.isBlank()) {
			findings.add(key + ": empty");
		}
		try {
			new MessageFormat(message);
		}
		catch (IllegalArgumentException ex) {
			findings.add(key + ": " + ex.getMessage());
		}
	}

	private static Set<String> arguments(String message) {
		return ARGUMENT.matcher(message)
			.results()
			.map((MatchResult result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Map<String, String> english() {
		Map<String, String> english = new TreeMap<>(this.bundles);
		english.keySet().removeIf((file) -> file.contains("_"));
		return english;
	}

	private String inLanguage(String file) {
		return file.replace(".properties", "_" + this.language + ".properties");
	}

	private static Map<String, String> messages(String text) {
		Map<String, String> messages = new TreeMap<>();
		text.lines()
			.map(String::strip)
			.filter((line) -> !line.startsWith("#") && line.contains("="))
			.forEach((line) -> messages.put(line.substring(0, line.indexOf('=')).strip(),
					line.substring(line.indexOf('=') + 1).strip()));
		return messages;
	}

}
