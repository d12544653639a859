package org.hakbang.approval;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hakbang.shared.Text;

/**
 * Words in a frozen content: in English under their own name, for whoever reads the
 * content itself years from now, and beside that under {@code in} in each other language
 * they were written in. All of it is under the one fingerprint, so that people who read
 * different languages decide on the same thing.
 */
public final class FrozenWords {

	private static final String OTHERS = "in";

	private static final String ENGLISH = Locale.ENGLISH.getLanguage();

	private FrozenWords() {
	}

	public static void put(ObjectNode node, String field, Text text) {
		put(node, field, text.byLanguage().keySet(), text::in);
	}

	/**
	 * @param languages in which they can be said besides English
	 * @param words says them in a language
	 */
	public static void put(ObjectNode node, String field, Set<String> languages, Function<Locale, String> words) {
		node.put(field, words.apply(Locale.ENGLISH));
		for (String language : languages) {
			if (!language.equals(ENGLISH)) {
				object(object(node, OTHERS), language).put(field, words.apply(Locale.forLanguageTag(language)));
			}
		}
	}

	private static ObjectNode object(ObjectNode node, String field) {
		return (node.get(field) instanceof ObjectNode there) ? there : node.putObject(field);
	}

	/**
	 * In the reader's language if it is there, else in English; empty if it is absent.
	 */
	static String read(JsonNode node, String field, Locale reader) {
		JsonNode own = node.path(OTHERS).path(reader.getLanguage()).path(field);
		return (own.isMissingNode() ? node.path(field) : own).asText("");
	}

}
