package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map of a YAML file. Each reading method notes what is wrong and answers something
 * harmless, so that reading goes on and all errors are found at once;
 * {@link #refuseOthers()} comes last.
 */
final class YamlMap {

	static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private final YamlFile file;

	private final MappingNode node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Node> unread = new LinkedHashMap<>();

	YamlMap(YamlFile file, MappingNode node) {
		this.file = file;
		this.node = node;
		for (NodeTuple tuple : node.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				file.finding(tuple.getKeyNode(), "a key must be a word");
			}
			else if (this.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
				file.finding(key, "the key '" + key.getValue() + "' stands here twice");
			}
			else {
				this.unread.put(key.getValue(), key);
			}
		}
	}

	/** Notes every key that nobody asked for. */
	void refuseOthers() {
		this.unread.forEach((key, at) -> this.file.finding(at, "unknown key '" + key + "'"));
	}

	void finding(String reason) {
		this.file.finding(this.node, reason);
	}

	/** A finding at the value of a key, or at the map if the key is missing. */
	void finding(String key, String reason) {
		this.file.finding(this.values.getOrDefault(key, this.node), reason);
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/** The keys, in the order of the file. */
	List<String> keys() {
		return List.copyOf(this.values.keySet());
	}

	boolean isMap(String key) {
		return this.values.get(key) instanceof MappingNode;
	}

	@Nullable Node take(String key) {
		this.unread.remove(key);
		return this.values.get(key);
	}

	/** A word that must be there. */
	String word(String key) {
		if (!has(key)) {
			finding("'" + key + "' is missing");
		}
		return word(key, "");
	}

	String word(String key, String otherwise) {
		Node value = take(key);
		if (value == null) {
			return otherwise;
		}
		if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		this.file.finding(value, "'" + key + "' must be one word or value");
		return otherwise;
	}

	/** An id that must be there: small letters, digits, hyphens. */
	String id(String key) {
		String id = word(key);
		if (!id.isEmpty() && !id.matches(ID)) {
			finding(key, "'" + id + "' is no id: use small letters, digits and single hyphens");
		}
		return id;
	}

	int integer(String key, int otherwise, int minimum, int maximum) {
		String word = word(key, String.valueOf(otherwise));
		try {
			int number = Integer.parseInt(word);
			if (number >= minimum && number <= maximum) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// said below
		}
		finding(key,
				"'" + key + "' must be a whole number from " + minimum + " to " + maximum + ", not '" + word + "'");
		return otherwise;
	}

	boolean flag(String key) {
		String word = word(key, "false");
		if (!word.equals("true") && !word.equals("false")) {
			finding(key, "'" + key + "' must be true or false, not '" + word + "'");
		}
		return word.equals("true");
	}

	/** A text by language that must be there, English included. */
	Text text(String key) {
		if (!has(key)) {
			finding("'" + key + "' is missing");
		}
		return optionalText(key);
	}

	Text optionalText(String key) {
		Node value = take(key);
		if (value == null) {
			return Text.NONE;
		}
		if (!(value instanceof MappingNode map)) {
			this.file.finding(value, "'" + key + "' must be a text by language, such as {en: …}");
			return Text.NONE;
		}
		YamlMap byLanguage = new YamlMap(this.file, map);
		Map<String, String> texts = new HashMap<>();
		for (String language : List.copyOf(byLanguage.values.keySet())) {
			if (!language.matches("[a-z]{2,3}")) {
				byLanguage.finding(language, "'" + language + "' is no code of a language");
			}
			texts.put(language, byLanguage.word(language, ""));
		}
		if (!byLanguage.has("en")) {
			byLanguage.finding("'" + key + "' has no English text (en)");
		}
		return new Text(texts);
	}

	List<String> words(String key) {
		List<String> words = new ArrayList<>();
		for (Node item : items(key)) {
			if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
				String word = scalar.getValue().strip();
				if (words.contains(word)) {
					this.file.finding(item, "'" + word + "' stands here twice");
				}
				words.add(word);
			}
			else {
				this.file.finding(item, "'" + key + "' must be a list of words");
			}
		}
		return List.copyOf(words);
	}

	/** A list of maps, each read by the reader; empty results are left out. */
	<T> List<T> maps(String key, Function<YamlMap, Optional<T>> reader) {
		List<T> read = new ArrayList<>();
		for (Node item : items(key)) {
			if (item instanceof MappingNode map) {
				reader.apply(new YamlMap(this.file, map)).ifPresent(read::add);
			}
			else {
				this.file.finding(item, "'" + key + "' must be a list of maps");
			}
		}
		return List.copyOf(read);
	}

	Optional<YamlMap> map(String key) {
		Node value = take(key);
		if (value instanceof MappingNode map) {
			return Optional.of(new YamlMap(this.file, map));
		}
		if (value != null) {
			this.file.finding(value, "'" + key + "' must be a map");
		}
		return Optional.empty();
	}

	/** A map, or a bare word that stands for {@code {wordKey: word}}. */
	Optional<YamlMap> mapOrWord(String key, String wordKey) {
		Node value = this.values.get(key);
		if (value instanceof ScalarNode scalar) {
			take(key);
			ScalarNode name = new ScalarNode(scalar.getTag(), wordKey, scalar.getStartMark(), scalar.getEndMark(),
					scalar.getScalarStyle());
			return Optional
				.of(new YamlMap(this.file, new MappingNode(value.getTag(), true, List.of(new NodeTuple(name, scalar)),
						value.getStartMark(), value.getEndMark(), org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW)));
		}
		return map(key);
	}

	private List<Node> items(String key) {
		Node value = take(key);
		if (value instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		if (value != null) {
			this.file.finding(value, "'" + key + "' must be a list");
		}
		return List.of();
	}

}
