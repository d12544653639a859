package org.hakbang.helpdesk;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Between what a form keeps and what people write into a cell: the words of an option in
 * any language, the name of a place or a country. What it does not know it leaves as it
 * is, for the form to refuse.
 */
@Component
class BatchWords {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("es"));

	private static final String BETWEEN = "[;\n]";

	private final Desks desks;

	private final MessageSource messages;

	BatchWords(Desks desks, MessageSource messages) {
		this.desks = desks;
		this.messages = messages;
	}

	/** The names of the desk's places by their keys. */
	Map<String, String> places(DeskView desk) {
		Map<String, String> places = new LinkedHashMap<>();
		this.desks.places(desk.id()).forEach((place) -> places.put(place.id().key(), place.name()));
		return places;
	}

	/** Whether a cell names a field: by its words in any language, or by its id. */
	static boolean names(String cell, IntakeField field) {
		String said = plain(cell);
		return said.equals(plain(field.id())) || said(field.label(), said);
	}

	/** Whether a cell says a message in any language. */
	boolean says(String cell, String key) {
		return LANGUAGES.stream()
			.anyMatch((language) -> plain(this.messages.getMessage(key, null, language)).equals(plain(cell)));
	}

	/** Whether a cell says yes. */
	boolean yes(String cell) {
		return says(cell, "intake.word.yes") || List.of("x", "1", "yes").contains(plain(cell));
	}

	/** What a form would keep of a cell. */
	List<String> values(IntakeField field, String cell, Map<String, String> places) {
		return switch (field.kind()) {
			case CHOICE -> List.of(option(field, cell));
			// The words of an option may have a comma in them.
			case CHOICES -> field.options().stream().anyMatch((option) -> said(option.label(), plain(cell)))
					? List.of(option(field, cell))
					: Stream.of(cell.split(BETWEEN))
						.map(String::strip)
						.filter((word) -> !word.isEmpty())
						.map((word) -> option(field, word))
						.toList();
			case PLACE -> List.of(one(cell, places));
			case COUNTRY -> List.of(country(cell));
			case YES_NO -> List.of(yes(cell) ? "yes" : (says(cell, "intake.word.no") ? "no" : cell));
			default -> List.of(cell);
		};
	}

	private static String option(IntakeField field, String word) {
		return field.options()
			.stream()
			.filter((option) -> option.id().equals(word) || said(option.label(), plain(word)))
			.map((option) -> option.id())
			.findFirst()
			.orElse(word);
	}

	/** Two places of one name: only the key tells them apart. */
	private static String one(String cell, Map<String, String> places) {
		List<String> keys = places.entrySet()
			.stream()
			.filter((place) -> plain(place.getValue()).equals(plain(cell)))
			.map(Map.Entry::getKey)
			.toList();
		return (keys.size() == 1) ? keys.get(0) : cell;
	}

	private static String country(String cell) {
		return Stream.of(Locale.getISOCountries())
			.filter((code) -> LANGUAGES.stream()
				.anyMatch((language) -> plain(new Locale("", code).getDisplayCountry(language)).equals(plain(cell))))
			.findFirst()
			.orElse(cell);
	}

	private static boolean said(Text text, String plain) {
		return text.byLanguage().values().stream().anyMatch((words) -> plain(words).equals(plain));
	}

	/** As two writings of the same word compare: no accents, no capitals, no marks. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

}
