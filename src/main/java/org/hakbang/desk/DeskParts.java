package org.hakbang.desk;

import java.util.List;

import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.TerritoryId;

import org.springframework.stereotype.Component;

/** Puts the desks that sit in a territory beside its page, for its administrators. */
@Component
class DeskParts implements PageParts {

	private static final int ORDER = 80;

	private final Desks desks;

	DeskParts(Desks desks) {
		this.desks = desks;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (!(place instanceof PagePlace.OfTerritory) || !this.desks.administers(place.territory())) {
			return List.of();
		}
		return List.of(new PagePart("desk/part", new Here(place.territory(), this.desks.in(place.territory())),
				PagePart.Where.ASIDE, ORDER));
	}

	/** The desks of a territory. */
	record Here(TerritoryId territory, List<DeskView> desks) {
	}

}
