package org.hakbang.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Example
	void keys_are_sorted_and_white_space_is_gone() throws Exception {
		assertThat(canonical("{ \"b\" : [ 1, true, null ], \"a\" : { \"d\": \"x y\", \"c\": 2.50 } }"))
			.isEqualTo("{\"a\":{\"c\":2.5,\"d\":\"x y\"},\"b\":[1,true,null]}");
	}

	@Example
	void control_characters_are_escaped_and_letters_are_not() throws Exception {
		assertThat(canonical("\"\\u0001\\n\\\"\\\\\\u00f1\\/\"")).isEqualTo("\"\\u0001\\n\\\"\\\\ñ/\"");
	}

	@Example
	void the_hash_is_sha_256_of_the_text() {
		assertThat(CanonicalJson.sha256("{}"))
			.isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
	}

	@Property(tries = 200)
	void the_order_of_keys_never_changes_the_hash(@ForAll @Size(max = 8) Map<String, Map<String, Integer>> content,
			@ForAll Random random) {
		assertThat(hash(shuffled(content, random))).isEqualTo(hash(shuffled(content, random)));
	}

	@Property(tries = 200)
	void another_content_has_another_hash(@ForAll @Size(min = 1, max = 8) Map<String, Integer> content,
			@ForAll Random random) {
		ObjectNode tree = JSON.valueToTree(content);
		ObjectNode other = tree.deepCopy();
		String key = new ArrayList<>(content.keySet()).get(random.nextInt(content.size()));
		other.put(key, content.get(key) + 1L);
		assertThat(hash(tree)).isNotEqualTo(hash(other));
	}

	@Property(tries = 200)
	void what_is_written_reads_back_as_the_same_tree(@ForAll @Size(max = 8) Map<String, List<String>> content)
			throws Exception {
		JsonNode tree = JSON.valueToTree(content);
		assertThat(JSON.readTree(CanonicalJson.write(tree))).isEqualTo(tree);
	}

	private static JsonNode shuffled(Map<String, Map<String, Integer>> content, Random random) {
		ObjectNode tree = JSON.createObjectNode();
		List<String> keys = new ArrayList<>(content.keySet());
		Collections.shuffle(keys, random);
		for (String key : keys) {
			ObjectNode inner = tree.putObject(key);
			List<String> innerKeys = new ArrayList<>(content.get(key).keySet());
			Collections.shuffle(innerKeys, random);
			innerKeys.forEach((name) -> inner.put(name, content.get(key).get(name)));
		}
		return tree;
	}

	private static String hash(JsonNode tree) {
		return CanonicalJson.sha256(CanonicalJson.write(tree));
	}

	private static String canonical(String json) throws Exception {
		return CanonicalJson.write(JSON.readTree(json));
	}

}
