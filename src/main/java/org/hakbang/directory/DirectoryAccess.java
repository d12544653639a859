package org.hakbang.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Component;

/**
 * Who may do what with the directory of a country: whoever holds a role anywhere in it
 * reads it, those who work for one of its desks keep it.
 */
@Component
class DirectoryAccess {

	private final Access access;

	private final Territories territories;

	private final Today today;

	DirectoryAccess(Access access, Territories territories, Today today) {
		this.access = access;
		this.territories = territories;
		this.today = today;
	}

	/** The countries whose directory the actor may read, by code. */
	Set<String> countries() {
		return this.access.territories()
			.stream()
			.map(TerritoryId::country)
			.collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	/**
	 * @throws NotFound for everybody who holds no role in the country
	 */
	void requireReader(String country) {
		if (!countries().contains(country)) {
			throw new NotFound();
		}
	}

	/**
	 * @throws Forbidden for readers who work for no desk
	 * @throws NotFound for everybody else
	 */
	void requireKeeper(String country) {
		requireReader(country);
		if (!keeps(country)) {
			throw new Forbidden();
		}
	}

	boolean keeps(String country) {
		return this.access.territories()
			.stream()
			.filter((territory) -> territory.country().equals(country))
			.anyMatch((territory) -> this.access.may(Permission.KEEP_DESK, territory));
	}

	/** The country as a territory: changes of its directory stand in its trail. */
	TerritoryId root(String country) {
		String code = this.territories.country(country).code();
		return new TerritoryId(code, code);
	}

	LocalDate today(String country) {
		return this.today.in(root(country));
	}

	String currency(String country) {
		return this.territories.country(country).currency();
	}

}
