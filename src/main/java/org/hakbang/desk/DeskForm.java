package org.hakbang.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a desk: what it holds, and what is read from it. */
final class DeskForm {

	/** In which an administrator can name a desk. */
	static final List<String> LANGUAGES = List.of("en", "fr", "es");

	private DeskForm() {
	}

	static Typed of(DeskData data) {
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("key", List.of(data.key()));
		fields.put("prefix", List.of(data.prefix()));
		data.name().byLanguage().forEach((language, name) -> fields.put("name." + language, List.of(name)));
		fields.put("agency", List.of(data.agency()));
		fields.put("languages", List.of(String.join(", ", data.languages())));
		for (DayOfWeek day : DayOfWeek.values()) {
			fields.put(field(day), List.of(data.hours().on(day)));
		}
		fields.put("address", List.of(data.address()));
		fields.put("phone", List.of(data.phone()));
		fields.put("mail", List.of(data.mail()));
		fields.put("openedOn", List.of(data.openedOn().toString()));
		fields.put("closedOn", (data.closedOn() != null) ? List.of(data.closedOn().toString()) : List.of());
		fields.put("serves", data.serves().stream().map(TerritoryId::key).toList());
		return new Typed(fields);
	}

	/**
	 * @param day on which it opens if nothing is said
	 * @return what can be read, even where something cannot: with problems then
	 */
	static DeskData read(Typed typed, LocalDate day, Consumer<Problem> problems) {
		Map<String, String> names = new HashMap<>();
		LANGUAGES.stream()
			.filter((language) -> !typed.text("name." + language).isEmpty())
			.forEach((language) -> names.put(language, typed.text("name." + language)));
		Map<DayOfWeek, List<Hours.Span>> hours = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek one : DayOfWeek.values()) {
			Optional<List<Hours.Span>> spans = Hours.read(typed.text(field(one)));
			spans.ifPresentOrElse((read) -> hours.put(one, read),
					() -> problems.accept(Problem.of(field(one), "desk.hours.wrong")));
		}
		List<String> languages = Arrays.stream(typed.text("languages").split("[,;\\n]"))
			.map(String::strip)
			.filter((language) -> !language.isEmpty())
			.distinct()
			.toList();
		@Nullable LocalDate opened = typed.date("openedOn", problems);
		return new DeskData(typed.text("key"), typed.text("prefix").toUpperCase(Locale.ROOT), new Text(names),
				typed.text("agency"), languages, new Hours(hours), typed.text("address"), typed.text("phone"),
				typed.text("mail"), (opened != null) ? opened : day, typed.date("closedOn", problems),
				typed.all("serves").stream().map(DeskForm::place).toList());
	}

	static String field(DayOfWeek day) {
		return "hours." + day.name().toLowerCase(Locale.ROOT);
	}

	/** What is no key at all is no place either: the check refuses it. */
	private static TerritoryId place(String key) {
		try {
			return TerritoryId.ofKey(key);
		}
		catch (NotFound ex) {
			return new TerritoryId("", key);
		}
	}

}
