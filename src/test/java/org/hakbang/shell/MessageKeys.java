package org.hakbang.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what templates and Java ask of the message bundles with what stands in them.
 * All three come as texts by file name, so that a fixture can stand in for the project.
 */
record MessageKeys(Map<String, String> templates, Map<String, String> java, Map<String, String> bundles) {

	/** {@code #{a.b} } and {@code #{a.b(…)} } in a template. */
	private static final Pattern PLAIN = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)\\s*[({}]");

	/** {@code #{${'a.' + …}} } in a template: any key that begins so may be meant. */
	private static final Pattern BUILT = Pattern.compile("#\\{\\s*\\$\\{\\s*'([^']+)'\\s*\\+");

	private static final Pattern PROBLEM = Pattern.compile("Problem\\s*\\.of\\([^,;]*,\\s*\"([^\"]+)\"");

	private static final Pattern TRAIL = Pattern.compile("TrailEntry\\s*\\.of\\(\\s*\"([^\"]+)\"");

	private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][\\w-]*(?:\\.[\\w-]*)+)[\"']");

	static MessageKeys ofProject() {
		return new MessageKeys(read("src/main/resources/templates", ".html"), read("src/main/java", ".java"),
				english(bundlesOfProject()));
	}

	/** All bundles, also those of other languages. */
	static Map<String, String> bundlesOfProject() {
		return read("src/main/resources/messages", ".properties");
	}

	// Other languages must say the same: MessageLanguages sees to it.
	private static Map<String, String> english(Map<String, String> bundles) {
		bundles.keySet().removeIf((file) -> file.contains("_"));
		return bundles;
	}

	/** Keys that are asked for and not there, with the file that asks. */
	Set<String> missing(Set<String> alsoNeeded) {
		Map<String, String> known = keys();
		Set<String> missing = new TreeSet<>();
		this.templates.forEach((file, text) -> {
			find(PLAIN, text).filter((key) -> !known.containsKey(key))
				.forEach((key) -> missing.add(key + " in " + file));
			find(BUILT, text).filter((start) -> known.keySet().stream().noneMatch((key) -> key.startsWith(start)))
				.forEach((start) -> missing.add(start + "… in " + file));
		});
		this.java.forEach((file, text) -> {
			find(PROBLEM, text).filter((key) -> !known.containsKey(key))
				.forEach((key) -> missing.add(key + " in " + file));
			find(TRAIL, text).map((action) -> "trail." + action)
				.filter((key) -> !known.containsKey(key) && !begins(key, known.keySet()))
				.forEach((key) -> missing.add(key + " in " + file));
		});
		alsoNeeded.stream().filter((key) -> !known.containsKey(key)).forEach(missing::add);
		return missing;
	}

	/**
	 * Keys that nobody asks for: not in a template, not as a literal, and no literal is
	 * their beginning.
	 */
	Set<String> unused(Set<String> alsoNeeded) {
		Set<String> asked = new TreeSet<>(alsoNeeded);
		Set<String> begun = new TreeSet<>();
		this.templates.values().forEach((text) -> {
			find(PLAIN, text).forEach(asked::add);
			find(LITERAL, text).forEach((text2) -> (text2.endsWith(".") ? begun : asked).add(text2));
		});
		this.java.values().forEach((text) -> {
			find(LITERAL, text).forEach((literal) -> (literal.matches(".*[.-]") ? begun : asked).add(literal));
			find(TRAIL, text).forEach((action) -> asked.add("trail." + action));
		});
		Set<String> unused = new TreeSet<>(keys().keySet());
		unused.removeIf((key) -> asked.contains(key) || begun.stream().anyMatch(key::startsWith));
		return unused;
	}

	/** Messages that would not be said as they are written. */
	List<String> garbled() {
		List<String> garbled = new ArrayList<>();
		keys().forEach((key, message) -> {
			if (message.contains("'")) {
				garbled.add(key + ": write ’ for the apostrophe, ' is eaten where a message fills something in");
			}
			try {
				new MessageFormat(message);
			}
			catch (IllegalArgumentException ex) {
				garbled.add(key + ": " + ex.getMessage());
			}
			if (message.isBlank()) {
				garbled.add(key + ": empty");
			}
		});
		return garbled;
	}

	/** Keys that stand in more than one place. */
	List<String> doubled() {
		Map<String, String> seen = new LinkedHashMap<>();
		List<String> doubled = new ArrayList<>();
		lines((file, key, message) -> {
			String before = seen.put(key, file);
			if (before != null) {
				doubled.add(key + " in " + before + " and " + file);
			}
		});
		return doubled;
	}

	private static boolean begins(String start, Set<String> keys) {
		return start.endsWith(".") && keys.stream().anyMatch((key) -> key.startsWith(start));
	}

	private Map<String, String> keys() {
		Map<String, String> keys = new TreeMap<>();
		lines((file, key, message) -> keys.put(key, message));
		return keys;
	}

	private interface Line {

		void read(String file, String key, String message);

	}

	private void lines(Line reader) {
		this.bundles.forEach((file, text) -> text.replaceAll("\\\\\\R\\s*", "")
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#") && line.contains("="))
			.forEach((line) -> reader.read(file, line.substring(0, line.indexOf('=')).strip(),
					line.substring(line.indexOf('=') + 1).strip())));
	}

	private static Stream<String> find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((result) -> result.group(1));
	}

	private static Map<String, String> read(String folder, String ending) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			Map<String, String> texts = new TreeMap<>();
			for (Path file : files.filter((path) -> path.toString().endsWith(ending)).toList()) {
				texts.put(file.toString(), Files.readString(file));
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
