package org.hakbang.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.directory.UpkeepRows.Kind;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partners in the directories of countries. */
@Service
public non-sealed class Partners extends Entries<Partner, PartnerData> {

	private final PartnerRows rows;

	private final Territories territories;

	Partners(PartnerRows rows, Keeping keeping, Territories territories) {
		super(keeping, rows, Kind.PARTNER);
		this.rows = rows;
		this.territories = territories;
	}

	@Override
	Optional<PartnerData> read(DirectoryForm form, String country) {
		return PartnerForm.read(form, country, this.territories);
	}

	@Override
	Map<String, List<String>> fields(PartnerData data) {
		return PartnerForm.of(data);
	}

	@Override
	PartnerData data(Partner entry) {
		return entry.data();
	}

	/** Whoever serves a place serves all that lies in it. */
	@Override
	Predicate<Partner> narrowed(String country, DirectoryQuery query) {
		Set<TerritoryId> above = query.place().startsWith(country + "-") ? above(TerritoryId.ofKey(query.place()))
				: Set.of();
		return (entry) -> (query.service().isEmpty() || entry.data().services().contains(query.service()))
				&& (query.place().isEmpty() || query.place().equals(entry.data().abroad())
						|| Optional.ofNullable(entry.data().serves()).filter(above::contains).isPresent());
	}

	/** A territory and what it lies in; nothing if there is none. */
	private Set<TerritoryId> above(TerritoryId place) {
		try {
			return this.territories.path(place).stream().map(TerritoryView::id).collect(Collectors.toSet());
		}
		catch (NotFound ex) {
			return Set.of();
		}
	}

	@Override
	Stream<String> words(PartnerData data) {
		return Stream
			.of(Stream.of(data.name(), data.city(), data.reach(), data.note()), data.languages().stream(),
					Stream.ofNullable(data.serves()).map(this.territories::get).map(TerritoryView::name))
			.flatMap((part) -> part);
	}

	/**
	 * Those that offer one of some services to the people of a place, what stands first
	 * first, then by name; none that has ended.
	 * @param place a territory of the directory's country
	 * @param abroad the country where the people are, empty if at home or not known
	 * @throws NotFound for whoever holds no role in the country
	 */
	@Transactional(readOnly = true)
	public List<Partner> serving(TerritoryId place, String abroad, List<String> services) {
		this.keeping.rights().requireReader(place.country());
		return this.rows.serving(place, abroad)
			.stream()
			.filter((partner) -> partner.data().services().stream().anyMatch(services::contains))
			.sorted(Comparator.comparingInt((Partner partner) -> first(partner, services)).thenComparing(byName()))
			.toList();
	}

	private static int first(Partner partner, List<String> services) {
		return partner.data().services().stream().mapToInt(services::indexOf).filter((at) -> at >= 0).min().orElse(0);
	}

	/** The partners of some ids, by id, also ended ones; what is unknown is left out. */
	@Transactional(readOnly = true)
	public Map<UUID, Partner> known(String country, List<UUID> ids) {
		this.keeping.rights().requireReader(country);
		return ids.stream()
			.distinct()
			.flatMap((id) -> this.rows.find(id).stream())
			.filter((partner) -> partner.country().equals(country))
			.collect(Collectors.toMap(Partner::id, (partner) -> partner));
	}

	/** The places that may be meant by a name that was typed. */
	public List<TerritoryView> named(String country, String typed) {
		return typed.isBlank() ? List.of() : PartnerForm.named(country, this.territories, typed);
	}

}
