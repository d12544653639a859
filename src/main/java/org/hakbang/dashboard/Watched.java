package org.hakbang.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;

import org.springframework.stereotype.Component;

/** The territories whose matrix the reader may see, and the way between them. */
@Component
class Watched {

	private final Access access;

	private final Territories territories;

	Watched(Access access, Territories territories) {
		this.access = access;
		this.territories = territories;
	}

	/**
	 * The territory, if the reader watches over it and something lies in it.
	 * @throws NotFound if it is not there for the reader, or nothing lies in it
	 * @throws Forbidden if the reader may see it, but not what lies in it
	 */
	TerritoryView require(TerritoryId id) {
		this.access.require(Permission.WATCH_OVER, id);
		TerritoryView place = this.territories.get(id);
		if (this.territories.children(id).isEmpty()) {
			throw new NotFound();
		}
		return place;
	}

	boolean may(TerritoryId id) {
		return this.access.may(Permission.WATCH_OVER, id) && !this.territories.children(id).isEmpty();
	}

	/**
	 * Where the reader begins: the highest of what they hold; empty if they watch
	 * nothing.
	 */
	Optional<TerritoryView> highest() {
		return this.access.territories()
			.stream()
			.filter(this::may)
			.map(this.territories::get)
			.min(Comparator.comparing(this::depth).thenComparing(TerritoryView::name));
	}

	/** What lies above and is open to the reader, from the outside in. */
	List<TerritoryView> above(TerritoryId id) {
		return this.territories.path(id)
			.stream()
			.filter((each) -> !each.id().equals(id) && this.access.may(Permission.WATCH_OVER, each.id()))
			.toList();
	}

	/** What lies directly in it and has something in it. */
	List<TerritoryView> inside(TerritoryId id) {
		return this.territories.parents(id);
	}

	private int depth(TerritoryView place) {
		List<String> levels = this.territories.country(place.id()).levels().stream().map(Country.Level::key).toList();
		return levels.indexOf(place.level());
	}

}
