package org.hakbang.figures;

import java.util.List;

import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Component;

/**
 * Puts the way to the numbers of desks beside the page of a territory, for those who may
 * see them and work for none of them.
 */
@Component
class FiguresParts implements PageParts {

	private static final int ORDER = 81;

	private final Desks desks;

	private final FiguresSight sight;

	private final Territories territories;

	FiguresParts(Desks desks, FiguresSight sight, Territories territories) {
		this.desks = desks;
		this.sight = sight;
		this.territories = territories;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (!(place instanceof PagePlace.OfTerritory) || !this.sight.watches(place.territory())) {
			return List.of();
		}
		List<DeskView> here = this.desks.open()
			.stream()
			.filter(this.sight::may)
			.filter((desk) -> this.territories.covers(place.territory(), desk.seat()))
			.toList();
		return here.isEmpty() ? List.of() : List.of(new PagePart("figures/part", here, PagePart.Where.ASIDE, ORDER));
	}

}
