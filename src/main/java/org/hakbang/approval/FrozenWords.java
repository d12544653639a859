package org.hakbang.approval;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.Value;
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

	/** Puts which step it is about. */
	public static void step(ObjectNode root, StepDefinition step) {
		put(root.putObject("step").put("id", step.id()).put("number", step.number()), "title", step.title());
	}

	/**
	 * Puts what was asked and how it stood: not who said so, nor what stands behind it.
	 * @param words says a value in a language
	 */
	public static void indicator(ObjectNode node, Standing standing, AnswerText words) {
		Indicator indicator = standing.indicator();
		Indicator.Requirement requirement = (indicator.requirement() != null) ? indicator.requirement()
				: indicator.aim();
		node.put("code", indicator.code());
		put(node, "title", indicator.title());
		put(node, "question", indicator.question());
		node.put("required", indicator.required());
		put(node, "requirement", (requirement != null) ? requirement.text() : Text.NONE);
		node.put("state", standing.state().key());
		Value value = standing.value();
		if (value != null) {
			put(node, "value", indicator.question().byLanguage().keySet(),
					(language) -> words.say(indicator, value, language));
		}
	}

	/**
	 * Puts a document by its fingerprint.
	 * @param name by which it may be called there
	 */
	public static void document(ObjectNode node, EvidenceView document, String name) {
		node.put("id", document.id().toString());
		node.put("name", name);
		node.put("sha256", document.sha256());
		node.put("size", document.size());
		node.put("version", document.version());
		node.put("receivedAt", document.receivedAt().toString());
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
