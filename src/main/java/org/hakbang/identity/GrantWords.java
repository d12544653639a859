package org.hakbang.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.shared.Option;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says roles and offices as the country file names them, in the reader's language. */
@Component
class GrantWords {

	/**
	 * A grant in words.
	 *
	 * @param office the name of the office, empty if none
	 * @param to the last day on which it holds, null if no end is set
	 */
	record Said(UUID id, String role, String office, String place, String placeKey, LocalDate from,
			@Nullable LocalDate to) {
	}

	private final Territories territories;

	private final Offices offices;

	GrantWords(Territories territories, Offices offices) {
		this.territories = territories;
		this.offices = offices;
	}

	Said of(GrantView grant) {
		Country country = this.territories.country(grant.territory());
		LocalDate to = grant.to();
		return new Said(grant.id(), said(country.roles(), grant.role().key()),
				(grant.office() != null) ? this.offices.name(grant.role(), grant.office(), grant.territory())
					.in(LocaleContextHolder.getLocale()) : "",
				this.territories.get(grant.territory()).name(), grant.territory().key(), grant.from(),
				(to == null) ? null : (to.isAfter(grant.from()) ? to.minusDays(1) : to));
	}

	/** Who somebody is somewhere: role or office, and where. */
	String of(KnownRows.Place place) {
		Locale locale = LocaleContextHolder.getLocale();
		Role role = (place.role() != null) ? Role.ofKey(place.role()).orElse(null) : null;
		String office = (place.office() == null) ? ""
				: this.offices.name((role != null) ? role : Role.DATA_SUPPLIER, place.office(), place.territory())
					.in(locale);
		String said = (role != null) ? said(this.territories.country(place.territory()).roles(), role.key()) : "";
		return Stream.of(said, office, this.territories.get(place.territory()).name())
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	String office(TerritoryId territory, @Nullable String key) {
		return (key != null) ? said(this.territories.country(territory).offices(), key) : "";
	}

	/** The offices of the country, to choose from. */
	List<Option> offices(TerritoryId territory) {
		return options(Role.DATA_SUPPLIER, territory);
	}

	/** The desks that sit there, to choose from. */
	List<Option> desks(TerritoryId territory) {
		return options(Role.DESK_FACILITATOR, territory);
	}

	private List<Option> options(Role role, TerritoryId territory) {
		return this.offices.of(role, territory)
			.entrySet()
			.stream()
			.map((office) -> Option.of(office.getKey(), office.getValue().in(LocaleContextHolder.getLocale())))
			.toList();
	}

	/** The roles, to choose from. */
	List<Option> roles(TerritoryId territory, List<Role> roles) {
		Country country = this.territories.country(territory);
		return roles.stream().map((role) -> Option.of(role.key(), said(country.roles(), role.key()))).toList();
	}

	private static String said(Map<String, Text> names, String key) {
		return names.getOrDefault(key, Text.NONE).isEmpty() ? key
				: names.getOrDefault(key, Text.NONE).in(LocaleContextHolder.getLocale());
	}

}
