package org.hakbang.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.directory.Directory;
import org.hakbang.directory.DirectoryQuery;
import org.hakbang.directory.DirectoryWords;
import org.hakbang.directory.Partner;
import org.hakbang.directory.Partners;
import org.hakbang.directory.Upkeep;
import org.hakbang.identity.People;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a directory have in common. */
@Component
class DirectoryFrame {

	private static final String FIELD = "directory.field.";

	private final Directory directory;

	private final Partners partners;

	private final DirectoryWords words;

	private final Territories territories;

	private final People people;

	private final MessageSource messages;

	DirectoryFrame(Directory directory, Partners partners, DirectoryWords words, Territories territories, People people,
			MessageSource messages) {
		this.directory = directory;
		this.partners = partners;
		this.words = words;
		this.territories = territories;
		this.people = people;
		this.messages = messages;
	}

	void country(String country, Model model) {
		model.addAttribute("country", country);
		model.addAttribute("countryName", this.territories.country(country).name().in(LocaleContextHolder.getLocale()));
		model.addAttribute("place", root(country));
		model.addAttribute("keeps", this.directory.keeps(country));
		model.addAttribute("staleBefore", this.directory.staleBefore(country));
	}

	void upkeep(Upkeep upkeep, Model model) {
		List<org.hakbang.shared.PersonId> by = new ArrayList<>(List.of(upkeep.changedBy()));
		if (upkeep.checkedBy() != null) {
			by.add(upkeep.checkedBy());
		}
		model.addAttribute("names", this.people.names(by));
	}

	/**
	 * A form of an entry, for those who keep the directory. If somebody changed the entry
	 * meanwhile, both versions are shown and the next save counts.
	 * @param upkeep null for a new one
	 * @param stored what stands there now
	 */
	void form(String country, @Nullable Upkeep upkeep, Map<String, List<String>> stored,
			Map<String, List<String>> fields, List<Problem> problems, Model model) {
		this.directory.requireKeeper(country);
		country(country, model);
		boolean meanwhile = problems.stream()
			.anyMatch((problem) -> problem.message().equals("directory.changed-meanwhile"));
		model.addAttribute("fields", fields);
		Map<String, String> one = new LinkedHashMap<>();
		fields.keySet().forEach((field) -> one.put(field, first(fields, field)));
		model.addAttribute("one", one);
		model.addAttribute("problems", problems);
		model.addAttribute("differences", meanwhile ? differences(stored, fields) : List.of());
		String seen = first(fields, "version");
		if (upkeep != null) {
			upkeep(upkeep, model);
			model.addAttribute("upkeep", upkeep);
			model.addAttribute("version", (meanwhile || seen.isEmpty()) ? String.valueOf(upkeep.version()) : seen);
		}
	}

	private static TerritoryId root(String country) {
		return new TerritoryId(country, country);
	}

	/** By which places a list can be narrowed: regions, and where partners are. */
	List<Option> filter(String country) {
		Set<TerritoryId> home = new LinkedHashSet<>();
		Set<String> abroad = new java.util.TreeSet<>();
		this.territories.children(root(country)).forEach((region) -> home.add(region.id()));
		for (Partner partner : this.partners.all(country, DirectoryQuery.EVERYTHING)) {
			TerritoryId serves = partner.data().serves();
			if (serves == null) {
				abroad.add(partner.data().abroad());
			}
			else if (!serves.equals(root(country))) {
				home.add(serves);
			}
		}
		List<Option> options = new ArrayList<>();
		home.forEach((place) -> options.add(Option.of(place.key(), this.words.place(place))));
		abroad.forEach((code) -> options.add(Option.of(code, this.words.country(code))));
		return options;
	}

	/**
	 * Which territories can be chosen in a form: the whole country and two levels below,
	 * what was chosen before, and what may be meant by a name.
	 */
	List<Option> places(String country, String chosen, String typed) {
		Set<TerritoryId> places = new LinkedHashSet<>();
		this.partners.named(country, typed).stream().map(TerritoryView::id).forEach(places::add);
		if (chosen.startsWith(country + "-")) {
			try {
				places.add(this.territories.get(TerritoryId.ofKey(chosen)).id());
			}
			catch (NotFound ex) {
				// The form says it.
			}
		}
		places.add(root(country));
		for (TerritoryView region : this.territories.children(root(country))) {
			places.add(region.id());
			this.territories.parents(region.id()).stream().map(TerritoryView::id).forEach(places::add);
		}
		return places.stream().map((place) -> Option.of(place.key(), this.words.place(place))).toList();
	}

	static Map<String, List<String>> fields(Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		parameters.forEach((name, values) -> fields.put(name, Arrays.asList(values)));
		return fields;
	}

	static String first(Map<String, List<String>> fields, String name) {
		return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
	}

	/** Both versions of what two people changed at the same time, where they differ. */
	List<Difference> differences(Map<String, List<String>> theirs, Map<String, List<String>> mine) {
		List<Difference> differences = new ArrayList<>();
		theirs.keySet().stream().sorted().forEach((field) -> {
			String there = said(field, theirs.getOrDefault(field, List.of()));
			String here = said(field, mine.getOrDefault(field, List.of()));
			if (!there.equals(here)) {
				differences.add(new Difference(
						this.messages.getMessage(FIELD + field, null, LocaleContextHolder.getLocale()), there, here));
			}
		});
		return differences;
	}

	private String said(String field, List<String> values) {
		List<String> said = values.stream()
			.map((value) -> value.replace("\r\n", "\n").strip())
			.filter((value) -> !value.isEmpty())
			.toList();
		if (said.isEmpty()) {
			return "";
		}
		return switch (field) {
			case "services" -> this.words.services(said.stream().sorted().toList());
			case "place" -> this.words.place(TerritoryId.ofKey(said.get(0)));
			case "abroad" -> this.words.country(said.get(0));
			case "excluded", "kinds", "form" -> label(field, said);
			default -> String.join(", ", said);
		};
	}

	private String label(String field, List<String> words) {
		List<Option> known = switch (field) {
			case "excluded" -> this.words.sectorOptions();
			case "kinds" -> this.words.applicantOptions();
			default -> this.words.formOptions();
		};
		return String.join(", ",
				known.stream().filter((option) -> words.contains(option.value())).map(Option::label).toList());
	}

	/**
	 * A field that two people filled in differently.
	 *
	 * @param theirs what stands there now
	 * @param mine what was typed
	 */
	record Difference(String field, String theirs, String mine) {

	}

}
