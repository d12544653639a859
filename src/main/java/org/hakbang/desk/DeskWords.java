package org.hakbang.desk;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.hakbang.identity.Role;
import org.hakbang.shared.Option;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says places, days and roles in the reader's language, as {@code @deskWords}. */
@Component("deskWords")
class DeskWords {

	private final Territories territories;

	DeskWords(Territories territories) {
		this.territories = territories;
	}

	public String where(Where where) {
		TerritoryId territory = where.territory();
		if (territory != null) {
			return place(territory);
		}
		String country = country(where.country());
		return where.city().isEmpty() ? country : where.city() + ", " + country;
	}

	/** A name and its level: places of several levels often share a name. */
	public String place(TerritoryId id) {
		TerritoryView territory = this.territories.get(id);
		return territory.name() + " (" + level(territory).toLowerCase(locale()) + ")";
	}

	public String places(List<TerritoryId> ids) {
		return String.join(", ", ids.stream().map(this::place).toList());
	}

	private String level(TerritoryView territory) {
		return this.territories.country(territory.id())
			.levels()
			.stream()
			.filter((level) -> level.key().equals(territory.level()))
			.findFirst()
			.map(Country.Level::name)
			.orElse(Text.NONE)
			.in(locale());
	}

	public String country(String code) {
		return new Locale("", code).getDisplayCountry(locale());
	}

	public String role(Role role, TerritoryId seat) {
		return this.territories.country(seat).roles().getOrDefault(role.key(), Text.NONE).in(locale());
	}

	public String day(DayOfWeek day) {
		String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
		return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
	}

	public DayOfWeek[] days() {
		return DayOfWeek.values();
	}

	/** The countries abroad, to choose from, by name. */
	List<Option> countries(TerritoryId seat) {
		return Stream.of(Locale.getISOCountries())
			.filter((code) -> !code.equals(seat.country()))
			.map((code) -> Option.of(code, country(code)))
			.sorted(Comparator.comparing(Option::label, java.text.Collator.getInstance(locale())))
			.toList();
	}

	List<Option> options(List<TerritoryView> places) {
		return places.stream().map((place) -> Option.of(place.id().key(), place(place.id()))).toList();
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
