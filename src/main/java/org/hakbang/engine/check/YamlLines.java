package org.hakbang.engine.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** In which line of a YAML file a key has a value; the first, if there are several. */
record YamlLines(Map<String, Integer> lines) {

	static final YamlLines NONE = new YamlLines(Map.of());

	private static final YAMLFactory YAML = new YAMLFactory();

	static YamlLines of(byte[] content) {
		Map<String, Integer> lines = new HashMap<>();
		try (JsonParser parser = YAML.createParser(content)) {
			String key = "";
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME) {
					key = parser.currentName();
				}
				else if (token.isScalarValue()) {
					// Items of a list belong to the key of the list.
					lines.putIfAbsent(key + "=" + parser.getText(), parser.currentTokenLocation().getLineNr());
				}
			}
		}
		catch (IOException ex) {
			// The reader of the checklists has said so already.
			return NONE;
		}
		return new YamlLines(lines);
	}

	boolean has(String key, String value) {
		return this.lines.containsKey(key + "=" + value);
	}

	int line(String key, String value) {
		return this.lines.getOrDefault(key + "=" + value, 1);
	}

}
