package org.hakbang.shared;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text by language ({@code en}, {@code fr} …), as bundles and country files carry it.
 */
public record Text(@JsonValue Map<String, String> byLanguage) {

	public static final Text NONE = new Text(Map.of());

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Text {
		byLanguage = Map.copyOf(byLanguage);
	}

	/**
	 * The text in the reader's language, else English, else any; empty if there is none.
	 */
	public String in(Locale locale) {
		String text = this.byLanguage.get(locale.getLanguage());
		if (text == null) {
			text = this.byLanguage.get("en");
		}
		return (text != null) ? text : this.byLanguage.values().stream().sorted().findFirst().orElse("");
	}

	public boolean isEmpty() {
		return this.byLanguage.isEmpty();
	}

}
