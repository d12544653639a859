package org.hakbang.desk;

import java.util.Locale;
import java.util.Set;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A place of the desk's own country, or one abroad.
 *
 * @param territory null abroad
 * @param country the ISO 3166-1 alpha-2 code of the country abroad, empty at home
 * @param city abroad, empty if not said
 */
public record Where(@Nullable TerritoryId territory, String country, String city) {

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	public Where {
		if ((territory == null) == country.isEmpty()) {
			throw new IllegalArgumentException("A place is at home or abroad");
		}
	}

	public static Where at(TerritoryId territory) {
		return new Where(territory, "", "");
	}

	public static Where abroad(String country, String city) {
		return new Where(null, country, city);
	}

	static boolean isCountry(String code) {
		return COUNTRIES.contains(code);
	}

}
