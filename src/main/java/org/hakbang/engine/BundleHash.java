package org.hakbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.hakbang.shared.Sha256;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The two fingerprints of a bundle, SHA-256 in hex. What a cycle asks is the structure of
 * its checklists and its BPMN; order of keys, comments, texts and translations do not
 * count there and have a fingerprint of their own.
 */
record BundleHash(String structure, String texts) {

	/** Keys whose value is a text by language. */
	private static final Set<String> TEXTS = Set.of("title", "question", "why", "guidance", "means", "summary",
			"purpose", "text", "label", "hint", "unit", "one", "reason", "routing-reasons");

	private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * A file that is no YAML counts as its bytes; the checks say what is wrong with it.
	 */
	static BundleHash of(BundleFiles files) {
		MessageDigest structure = Sha256.begin();
		MessageDigest texts = Sha256.begin();
		files.checklists().forEach((name, content) -> {
			add(structure, name, canonical(content, false));
			add(texts, name, canonical(content, true));
		});
		files.processes().forEach((path, content) -> add(structure, path, content));
		return new BundleHash(HexFormat.of().formatHex(structure.digest()), HexFormat.of().formatHex(texts.digest()));
	}

	private static void add(MessageDigest digest, String name, byte[] content) {
		digest.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
		digest.update(content);
	}

	private static byte[] canonical(byte[] yaml, boolean withTexts) {
		Object tree;
		try {
			tree = YAML.readValue(yaml, Object.class);
		}
		catch (IOException ex) {
			return yaml;
		}
		try {
			return JSON.writeValueAsBytes(sorted(tree, withTexts));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object sorted(Object node, boolean withTexts) {
		if (node instanceof Map<?, ?> map) {
			SortedMap<String, Object> sorted = new TreeMap<>();
			map.forEach((key, value) -> {
				if (withTexts || !TEXTS.contains(String.valueOf(key))) {
					sorted.put(String.valueOf(key), (value != null) ? sorted(value, withTexts) : "");
				}
			});
			return sorted;
		}
		if (node instanceof Collection<?> items) {
			return items.stream().map((item) -> (item != null) ? sorted(item, withTexts) : "").toList();
		}
		return node;
	}

}
