package org.hakbang.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Folding;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

/**
 * The form of a partner: {@code name}, {@code services}, {@code place} (the key of a
 * territory) or {@code placeName} (its name) or {@code abroad} (a country) with
 * {@code city}, {@code reach}, {@code languages}, {@code note}.
 */
final class PartnerForm {

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final int FOUND = 20;

	private PartnerForm() {
	}

	/** What the form holds of a partner. */
	static Map<String, List<String>> of(PartnerData data) {
		TerritoryId serves = data.serves();
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("name", List.of(data.name()));
		fields.put("services", data.services());
		fields.put("place", (serves != null) ? List.of(serves.key()) : List.of());
		fields.put("abroad", List.of(data.abroad()));
		fields.put("city", List.of(data.city()));
		fields.put("reach", List.of(data.reach()));
		fields.put("languages", List.of(String.join(", ", data.languages())));
		fields.put("note", List.of(data.note()));
		return fields;
	}

	/** Empty, with problems, if it cannot be one. */
	static Optional<PartnerData> read(DirectoryForm form, String country, Territories territories) {
		String name = form.needed("name", 160);
		List<String> services = form.words("services", ServiceKinds.ALL);
		if (services.isEmpty()) {
			form.refuse("services", "directory.services.missing");
		}
		String abroad = form.text("abroad", 10);
		TerritoryId place = place(form, country, territories, !abroad.isEmpty());
		if (!abroad.isEmpty() && place != null) {
			form.refuse("abroad", "directory.where.both");
		}
		if (!abroad.isEmpty() && (!COUNTRIES.contains(abroad) || abroad.equals(country))) {
			form.refuse("abroad", "directory.abroad.unknown");
		}
		String city = form.text("city", 120);
		if (!city.isEmpty() && abroad.isEmpty()) {
			form.refuse("city", "directory.city.home");
		}
		String reach = form.text("reach", 1000);
		List<String> languages = form.list("languages", "[,;\\n]", 400);
		String note = form.text("note", 2000);
		return form.problems().isEmpty()
				? Optional.of(new PartnerData(name, services, place, abroad, city, reach, languages, note))
				: Optional.empty();
	}

	private static @Nullable TerritoryId place(DirectoryForm form, String country, Territories territories,
			boolean elsewhere) {
		String key = form.text("place", 40);
		String typed = form.text("placeName", 120);
		if (!key.isEmpty()) {
			return known(form, country, territories, key);
		}
		if (typed.isEmpty()) {
			if (!elsewhere) {
				form.refuse("place", "directory.where.missing");
			}
			return null;
		}
		List<TerritoryView> named = named(country, territories, typed);
		if (named.size() == 1) {
			return named.get(0).id();
		}
		form.refuse("place", named.isEmpty() ? "directory.place.none-so" : "directory.place.several", typed);
		return null;
	}

	/**
	 * What may be meant by the name of a place: those that are called so, or else like
	 * it.
	 */
	static List<TerritoryView> named(String country, Territories territories, String typed) {
		List<TerritoryView> found = territories.search(typed, FOUND)
			.stream()
			.filter((place) -> place.id().country().equals(country))
			.toList();
		List<TerritoryView> exactly = found.stream()
			.filter((place) -> Folding.fold(place.name()).equals(Folding.fold(typed).strip()))
			.toList();
		return exactly.isEmpty() ? found : exactly;
	}

	private static @Nullable TerritoryId known(DirectoryForm form, String country, Territories territories,
			String key) {
		try {
			TerritoryId id = TerritoryId.ofKey(key);
			if (id.country().equals(country)) {
				return territories.get(id).id();
			}
		}
		catch (NotFound ex) {
			// said below
		}
		form.refuse("place", "directory.choose");
		return null;
	}

}
