package org.hakbang.dashboard;

import java.util.List;

import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;

import org.springframework.stereotype.Component;

/** The way back to the matrix one came from, and to that of a territory. */
@Component
class MatrixParts implements PageParts {

	private final LastMatrix last;

	private final Watched watched;

	MatrixParts(LastMatrix last, Watched watched) {
		this.last = last;
		this.watched = watched;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (place instanceof PagePlace.OfTerritory && this.watched.may(place.territory())) {
			return List
				.of(new PagePart("dashboard/way-in", "/matrix/" + place.territory().key(), PagePart.Where.ABOVE, 0));
		}
		return this.last.over(place.territory())
			.map((seen) -> List.of(new PagePart("dashboard/way-back", seen, PagePart.Where.ABOVE, 0)))
			.orElse(List.of());
	}

}
